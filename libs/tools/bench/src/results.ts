import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

const FILE = 'docs/benchmarks.md';
const HEADING = `# Benchmarks

Written by \`npm run bench\`, each section by its own bench, with the machine and the commit it ran on. Machines are noisy: read medians, and
ratios within one section.
`;

/** What a bench found: a heading, a sentence on how it was measured, and a table whose first row names the columns. */
export type Results = {
  readonly title: string;
  readonly says: string;
  readonly table: readonly (readonly string[])[];
};

/** The middle value, which one slow run does not move. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Puts the results into the file of benchmarks, in place of what the same bench wrote before. */
export const writeResults = ({ title, says, table }: Results): void => {
  const [columns, ...rows] = table;
  const section = [
    `## ${title}`,
    '',
    says,
    '',
    `${machine()}, commit ${commit()}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    row(columns!),
    row(columns!.map(() => '---')),
    ...rows.map(row),
    '',
  ].join('\n');
  const [head, ...others] = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEADING).split(/^(?=## )/m);
  const kept = others
    .filter((other) => !other.startsWith(`## ${title}\n`))
    .map((other) => `${other.trimEnd()}\n`);
  writeFileSync(FILE, [`${head!.trimEnd()}\n`, ...kept, section].join('\n'));
  console.log(section);
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

const commit = (): string => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`;
};
