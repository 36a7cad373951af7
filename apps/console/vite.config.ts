import { defineConfig } from 'vite';

/**
 * Everything the page needs is bundled and served from its own origin; images and fonts stay files,
 * so a content security policy can say 'self' for nearly everything.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: false,
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
