import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** On which machine, at which commit and on which day something was measured. */
export const circumstances = (): string =>
  `${machine()}, commit ${commit()}, ${new Date().toISOString().slice(0, 10)}`;

export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

const commit = (): string => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', ':!docs/benchmarks.md', ':!docs/faults.md') ? ' with changes' : ''}`;
};
