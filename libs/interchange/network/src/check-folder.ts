import type { Instant } from '@throughline/kernel';
import { opendir } from 'node:fs/promises';
import type { OnProgress } from './import-progress';
import { type Refuse } from './import-problem';
import type { Mapping } from './mapping';
import { phaseDates } from './phase-dates';
import { looksLikePhase, phaseCount, phaseFile } from './phase-file';
import { ProblemList } from './problem-list';
import { readMatrix } from './read-matrix';
import { readSeizures } from './read-seizures';

/** What a phase amounts to. Ties are directed; a tie is a cell that is not 0. */
export type PhaseSummary = {
  readonly phase: number;
  readonly file: string;
  readonly members: number;
  readonly ties: number;
  readonly calls: number;
  readonly seizures: number;
  /** When a demonstration store counts the phase as recorded. */
  readonly firstRecordedAt: Instant;
};

export type Summary = {
  readonly phases: readonly PhaseSummary[];
  /** How many different persons all phases name together. */
  readonly unionMembers: number;
  /** How many commands the folder amounts to. */
  readonly commands: number;
  /** Files in the folder that the mapping does not ask for, at most a hundred of them. */
  readonly ignored: readonly string[];
};

/**
 * Reads the whole folder and records nothing. Throws `ImportRefused` with up to twenty problems unless all of it is sound.
 * Memory grows with the number of different persons, never with the number of rows, ties or calls.
 */
export const checkFolder = async (
  folder: string,
  mapping: Mapping,
  progress?: OnProgress,
): Promise<Summary> => {
  const problems = new ProblemList();
  const ignored = await strangersIn(folder, mapping, problems.refuse);
  const union = new Set<string>();
  const matrices: MatrixSummary[] = [];
  for (let phase = 1; phase <= phaseCount(mapping); phase++)
    matrices.push(await checkMatrix({ folder, mapping, phase, union, progress, refuse: problems.refuse }));
  const seized = new Map<number, number>();
  let rows = 0;
  for await (const { phase, count } of readSeizures({ folder, mapping, refuse: problems.refuse })) {
    seized.set(phase, (seized.get(phase) ?? 0) + count);
    rows += 1;
  }
  problems.throwIfAny();
  const phases = matrices.map((matrix) => ({
    ...matrix,
    seizures: seized.get(matrix.phase) ?? 0,
    firstRecordedAt: phaseDates(mapping, matrix.phase).recordedAt,
  }));
  const claims = phases.reduce((sum, { members, ties }) => sum + members + ties, 0);
  return { phases, unionMembers: union.size, commands: 1 + union.size + claims + 2 * rows, ignored };
};

type MatrixSummary = Omit<PhaseSummary, 'seizures' | 'firstRecordedAt'>;

type Checking = {
  readonly folder: string;
  readonly mapping: Mapping;
  readonly phase: number;
  readonly union: Set<string>;
  readonly progress: OnProgress | undefined;
  readonly refuse: Refuse;
};

const ROWS_A_REPORT = 100;

const checkMatrix = async (checking: Checking): Promise<MatrixSummary> => {
  const { folder, mapping, phase, union, progress, refuse } = checking;
  const file = phaseFile(mapping, phase);
  const [sum, of] = [{ members: 0, ties: 0, calls: 0 }, phaseCount(mapping)];
  let done = 0;
  for await (const part of readMatrix({ folder, file, refuse })) {
    if (part.is === 'members') {
      sum.members = part.members.length;
      part.members.forEach((member) => union.add(member));
    } else {
      sum.ties += part.contacts.length;
      for (const { count } of part.contacts) sum.calls += count;
      if (++done % ROWS_A_REPORT === 0 || done === sum.members)
        progress?.({ stage: 'checking', phase, of, done, total: sum.members });
    }
  }
  return { phase, file, ...sum };
};

/** Files that the mapping does not ask for; one that is named like a further phase is refused, as a phase may be missing. */
const strangersIn = async (folder: string, mapping: Mapping, refuse: Refuse): Promise<readonly string[]> => {
  const asked = new Set(
    Array.from({ length: phaseCount(mapping) }, (_, index) => phaseFile(mapping, index + 1)),
  );
  if (mapping.seizures) asked.add(mapping.seizures.file);
  const ignored: string[] = [];
  const entries = await opendir(folder).catch(() => undefined);
  if (!entries) {
    refuse({ file: folder, line: 1, column: 1, says: 'is not a folder that can be read.' });
    return [];
  }
  for await (const { name } of entries) {
    if (asked.has(name)) continue;
    if (looksLikePhase(mapping, name))
      refuse({
        file: name,
        line: 1,
        column: 1,
        says: `is not among the ${phaseCount(mapping)} phases of the mapping.`,
      });
    else if (ignored.length < 100) ignored.push(name);
  }
  return ignored.sort();
};
