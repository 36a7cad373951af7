import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What is resident of a process and all that it started, in MB; pages they share are counted once. */
export const residentOf = (pid: number): number => {
  const parents = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const family = [pid];
  for (const one of family)
    family.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return family.map(proportional).reduce((sum, one) => sum + one, 0);
};

const proportional = (pid: number): number => {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1_024;
  } catch {
    return 0; // It has ended.
  }
};
