import { spawn } from 'node:child_process';
import { root } from './place.mjs';

const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/** One line when the work is done, with how long it took; work that answers `false` has failed, as if it had thrown. */
export async function timed(title, work) {
  const started = Date.now();
  let outcome = 'failed';
  try {
    const result = await work();
    if (result !== false) outcome = 'ok';
    return result;
  } finally {
    console.log(`== ${title}: ${outcome}, ${seconds(started)}`);
  }
}

/** Runs a check with its output held back; what it said is shown when it failed. */
export async function runCheck({ title, command, env }) {
  let said = '';
  const passed = () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, command, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout.on('data', (text) => (said += text));
      child.stderr.on('data', (text) => (said += text));
      child.on('error', reject);
      child.on('close', (code) => resolve(code === 0));
    });
  const ok = await timed(title, passed);
  if (!ok) console.log(said.trimEnd());
  return ok;
}
