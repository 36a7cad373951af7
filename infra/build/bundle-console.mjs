import { build } from 'vite';
import { inRoot } from '../run/place.mjs';

const [, , outDir] = process.argv;

await build({
  root: inRoot('apps/console'),
  build: { outDir, emptyOutDir: true },
  clearScreen: false,
  logLevel: 'warn',
});
