import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../run/failure.mjs';
import { oneAtATime } from '../run/one-at-a-time.mjs';
import { folder, inRoot } from '../run/place.mjs';
import { bundles } from './bundles.mjs';
import { fingerprint } from './fingerprint.mjs';

/** Makes `dist` what the sources say, if it is not already; packages must be installed. */
export async function ensureBuilt() {
  if (stale().length === 0) return;
  await oneAtATime('build', async () => {
    const started = Date.now();
    const work = stale();
    const outcomes = await Promise.allSettled(work.map(build));
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
    const titles = work.map(({ title }) => title).join(' and ');
    if (titles) process.stderr.write(`Built ${titles} in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  });
}

const stampOf = (name) => inRoot('dist', name, '.built-from');

function stale() {
  return bundles
    .filter(({ needs }) => existsSync(inRoot(needs)))
    .map((bundle) => ({ ...bundle, print: fingerprint(bundle.from) }))
    .filter(({ name, print }) => !existsSync(stampOf(name)) || readFileSync(stampOf(name), 'utf8') !== print);
}

/** Builds beside the place and moves in one step, so that nobody starts half a bundle. */
async function build({ name, title, script, print }) {
  const fresh = join(folder('dist'), `.${name}-new`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  try {
    await run(script, fresh, title);
    writeFileSync(join(fresh, '.built-from'), print);
    moveIn(fresh, inRoot('dist', name));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function moveIn(fresh, place) {
  const former = `${place}-former`;
  rmSync(former, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, former);
  renameSync(fresh, place);
  rmSync(former, { recursive: true, force: true });
}

/** In a process of its own: a bundler would keep its memory and threads in the server that starts next. */
function run(script, outdir, title) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inRoot(script), outdir], {
      cwd: inRoot(),
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure(
              `Building ${title} failed, see above; \`node ${script} dist/tried\` builds it alone.`,
            ),
          ),
    );
  });
}
