import { defineConfig } from 'vite';

/**
 * Everything the page needs is bundled and served from its own origin. The strictest content security
 * policy under which all of it works:
 *   default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self';
 *   style-src 'self' 'unsafe-inline'; img-src 'self' data:;
 *   base-uri 'none'; form-action 'none'; frame-ancestors 'none'
 * The editor writes style elements and attributes, and draws its squiggles as data: images.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: false,
    // A font inlined as data: would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Libraries mark modules for server rendering, which this page does not do.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    reportCompressedSize: false,
    // The editor is one large chunk, loaded after the page has drawn its banner.
    chunkSizeWarningLimit: 4000,
  },
  // An ES module worker shares the page's origin and needs no blob: address.
  worker: { format: 'es' },
});
