import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { circumstances, tableRow } from './circumstances';

const FILE = 'docs/faults.md';
const HEADING = `# Faults

Written by \`npm run faults\`, each row by its own experiment. Every experiment has a control that takes one safeguard away and must
then lose, double, miss or hang, as an experiment that cannot fail shows nothing. *Unknown* are commands whose sender was told that
nobody knows what became of them; *committed* are those of them that \`commandStatus\` then found on the record. All of them were sent
again with the same command id. *Lost* and *doubled* must be 0.
`;
const COLUMNS = [
  'experiment',
  'rounds',
  'acknowledged',
  'lost',
  'unknown',
  'of which committed',
  'doubled',
  'time to recover',
  'control, and what it showed',
  'measured on',
];

export type Fault = {
  /** Begins with its number. */
  readonly experiment: string;
  readonly rounds: number;
  readonly figures: {
    readonly acknowledged: number;
    readonly lost: number;
    readonly unknown: number;
    readonly committed: number;
    readonly doubled: number;
  };
  readonly recovery: string;
  readonly control: string;
};

const inFull = process.env['THROUGHLINE_FAULTS'] === 'full';

/** How often to do something in the suite, and how often in `npm run faults`. */
export const howMany = (inTheSuite: number, inFaults: number): number => (inFull ? inFaults : inTheSuite);

/** Puts a row into the table of faults, in place of what the same experiment wrote before; in the suite nothing is written. */
export const writeFault = ({ experiment, rounds, figures, recovery, control }: Fault): void => {
  if (!inFull) return;
  const { acknowledged, lost, unknown, committed, doubled } = figures;
  const counts = [rounds, acknowledged, lost, unknown, committed, doubled];
  const written = tableRow([
    experiment,
    ...counts.map((count) => count.toLocaleString('en')),
    recovery,
    control,
    circumstances(),
  ]);
  const found = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : [];
  const kept = found.filter((line) => /^\| FX-/.test(line) && !line.startsWith(`| ${experiment} |`));
  const table = [tableRow(COLUMNS), tableRow(COLUMNS.map(() => '---')), ...[...kept, written].sort()];
  writeFileSync(FILE, [HEADING, ...table, ''].join('\n'));
  console.log(written);
};
