import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from './jest.mjs';
import { folder, root } from './place.mjs';
import { timed } from './run-check.mjs';

/** Runs jest with its output shown as it comes, and counts; a run in which nothing was executed has failed. */
export async function runSpecs(args) {
  const report = join(folder('dist'), 'specs.json');
  rmSync(report, { force: true });
  console.log('== specs');
  const ok = await timed('specs', () => run([...args, '--json', `--outputFile=${report}`]));
  return count(report, ok);
}

function run(args) {
  const ci = process.env.CI ? ['--ci'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, jest(...args, ...ci), {
      cwd: root,
      stdio: ['ignore', process.stdout, process.stderr],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** A suite that could not even be loaded counts as one failure, and so does a jest that ends badly without one. */
function count(report, ok) {
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const passed = told.numPassedTests;
    const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
    const wrong = !ok || !told.success || passed + failed === 0;
    return {
      passed,
      failed: failed === 0 && wrong ? 1 : failed,
      skipped: told.numPendingTests + told.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
