import { build } from 'esbuild';
import { inRoot, root } from '../run/place.mjs';

const [, , outdir] = process.argv;

await build({
  absWorkingDir: root,
  entryPoints: { main: inRoot('apps/cli/src/main.ts') },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  tsconfig: inRoot('tsconfig.base.json'),
  sourcemap: true,
  keepNames: true,
  logLevel: 'warning',
}).catch(() => process.exit(1));
