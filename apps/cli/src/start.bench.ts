import { medianOf, writeResults } from '@throughline/bench';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from './spawned';

const RUNS = 5;
const CAVIAR = '../shared/data/caviar';
const home = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const data = join(home, 'data');

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const started = async (folder: string): Promise<{ running: Spawned; took: number; url: string }> => {
  const from = performance.now();
  const running = new Spawned(['start', '--data', folder, '--port', '0']);
  const [, url] = await running.says(/GraphQL:\s+(http:\S+)/);
  return { running, took: performance.now() - from, url: url! };
};

/** What is resident of a process and its children, shared pages counted once: its proportional set size, in MB. */
const memoryOf = (pid: number): number => {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split(
    '\n',
  );
  return [pid, ...children.map(Number).filter(Boolean)]
    .map(
      (one) =>
        Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1_024,
    )
    .reduce((sum, one) => sum + one, 0);
};

const ask = async (url: string, query: string): Promise<number> => {
  const from = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return performance.now() - from;
};

const NETWORK = '{ groups(filter: { name: ["Caviar network"] }) { nodes { id } } }';

const first = await started(data);
await first.running.end('SIGINT');
const imported = existsSync(CAVIAR) ? new Spawned(['import', 'network', CAVIAR, '--data', data]) : undefined;
const importFrom = performance.now();
await imported?.ended();
const importTook = performance.now() - importFrom;

const again: number[] = [];
let memory = 0;
let page: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const { running, took, url } = await started(data);
  again.push(took);
  if (run === RUNS - 1) {
    page = [];
    for (let times = 0; times < 50; times++) page.push(await ask(url, NETWORK));
    const server = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    memory = memoryOf(running.pid) + memoryOf(server);
  }
  await running.end('SIGINT');
}

writeResults({
  title: 'Starting',
  says: `Wall time from the command to the printed address, packages installed and built; the scenario is loaded on the first start. Median of ${RUNS} later starts.`,
  table: [
    ['what', 'figure'],
    ['first start, with the scenario', seconds(first.took)],
    ['later start', seconds(medianOf(again))],
    ...(imported ? [['import of CAVIAR, 1,131 commands, in a process of its own', seconds(importTook)]] : []),
    ['a small query over HTTP, median of 50', `${medianOf(page).toFixed(1)} ms`],
    ['memory of the app and its PostgreSQL, proportional set size', `${Math.round(memory)} MB`],
  ],
});
rmSync(home, { recursive: true, force: true });
