import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { circumstances, tableRow } from './circumstances';

const FILE = 'docs/benchmarks.md';
const HEADING = `# Benchmarks

Written by \`npm run bench\`, each section by its own bench, with the machine and the commit it ran on. Machines are noisy: read medians, and
ratios within one section.
`;

/** Rows of cells, of which the first names the columns. */
export type Table = readonly (readonly string[])[];

/** What a bench found: a heading, a sentence on how it was measured, and a table, or several. */
export type Results = {
  readonly title: string;
  readonly says: string;
  readonly table: Table;
  readonly further?: readonly Table[];
};

/** Puts the results into the file of benchmarks, in place of what the same bench wrote before. */
export const writeResults = ({ title, says, table, further = [] }: Results): void => {
  const section = [
    `## ${title}`,
    '',
    says,
    '',
    `${circumstances()}.`,
    ...[table, ...further].flatMap((one) => ['', ...lines(one)]),
    '',
  ].join('\n');
  const [head, ...others] = (existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEADING).split(/^(?=## )/m);
  const kept = others
    .filter((other) => !other.startsWith(`## ${title}\n`))
    .map((other) => `${other.trimEnd()}\n`);
  writeFileSync(FILE, [`${head!.trimEnd()}\n`, ...kept, section].join('\n'));
  console.log(section);
};

const lines = ([columns = [], ...rows]: Table): readonly string[] =>
  [columns, columns.map(() => '---'), ...rows].map(tableRow);
