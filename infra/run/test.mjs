import { ensureBuilt } from '../build/build.mjs';
import { checks } from './checks.mjs';
import { Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { runCheck, timed } from './run-check.mjs';
import { runSpecs } from './run-specs.mjs';

const AT_ONCE = 2;

if (process.env.CI) {
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
}

const counts = await run();
process.exitCode = counts.failed === 0 ? 0 : 1;
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);

/** Stops at the first step that fails: what comes after it would only repeat the news. */
async function run() {
  const stopped = { passed: 0, failed: 1, skipped: 0 };
  try {
    await timed('packages', ensureInstalled);
    await timed('build', ensureBuilt);
  } catch (error) {
    console.log(error instanceof Failure ? error.message : error.stack);
    return stopped;
  }
  const failed = await runAll(checks());
  if (failed.length > 0) {
    console.log(`\nStopped before the specs. Alone: ${failed.map(({ alone }) => alone).join('  or  ')}`);
    return stopped;
  }
  return runSpecs(process.argv.slice(2));
}

async function runAll(waiting) {
  const failed = [];
  const worker = async () => {
    while (waiting.length > 0 && failed.length === 0) {
      const check = waiting.shift();
      if (!(await runCheck(check))) failed.push(check);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}
