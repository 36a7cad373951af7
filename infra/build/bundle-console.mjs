import { build } from 'vite';
import { inRoot } from '../run/place.mjs';

const [, , outDir] = process.argv;

await build({
  root: inRoot('apps/console'),
  // Otherwise the configuration is first written into node_modules, which need not be writable.
  configLoader: 'runner',
  build: { outDir, emptyOutDir: true },
  clearScreen: false,
  logLevel: 'warn',
});
