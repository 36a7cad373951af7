import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build/build.mjs';
import { orSayWhy } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './place.mjs';

await orSayWhy(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
const { build } = await import('esbuild');

const [wanted = ''] = process.argv.slice(2);
const benches = ['apps', 'libs']
  .flatMap((room) => readdirSync(inRoot(room), { recursive: true }).map((file) => join(room, file)))
  .filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))
  .sort();
if (benches.length === 0) {
  console.error(`No bench matches "${wanted}".`);
  process.exit(1);
}

/** Benches run one after another, each in a process of its own, so that none disturbs the next. */
for (const bench of benches) {
  const outfile = inRoot('dist/bench', `${basename(bench, '.ts')}.mjs`);
  await build({
    absWorkingDir: inRoot(),
    entryPoints: [bench],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    keepNames: true,
    logLevel: 'warning',
  });
  console.log(`== ${bench}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], {
    stdio: 'inherit',
    cwd: inRoot(),
    env: { NODE_ENV: 'production', ...process.env },
  });
  if (status !== 0) process.exitCode = 1;
}

const { stopScratchServer } = await import(
  pathToFileURL(inRoot('libs/platform/database/src/scratch-teardown.mjs')).href
);
await stopScratchServer();
