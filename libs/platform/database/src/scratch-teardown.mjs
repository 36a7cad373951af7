import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Stops the specs' throw-away server; jest calls it (globalTeardown) outside the transform, so it is bundled first. */
export async function stopScratchServer() {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-teardown-'));
  try {
    const outfile = join(folder, 'scratch-server.mjs');
    symlinkSync(here('../../../../node_modules'), join(folder, 'node_modules'));
    await build({
      entryPoints: [here('scratch-server.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
    const scratch = await import(pathToFileURL(outfile).href);
    await scratch.stopScratchServer();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export default stopScratchServer;
