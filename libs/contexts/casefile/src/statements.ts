import { type Grading, type Moment, notedBy, type Noted } from '@throughline/kernel';
import type { CaseEvent } from './case-events';

/** An entry in a case, or a correction of one or of a correction. */
export type Statement = {
  readonly revision: number;
  /** The agency whose word it is. */
  readonly agency: string;
  readonly happened: Moment;
  /** The entry that it is, or that its chain of corrections goes back to. */
  readonly original: number;
  /** What it puts right, where it is a correction. */
  readonly corrects?: number;
  /** Whether it says that nothing stands of what it puts right. */
  readonly wrongAltogether: boolean;
  readonly noted: Noted;
};

export const statementsAfter = (all: readonly Statement[], event: CaseEvent): readonly Statement[] => {
  const { revision, agency, happened } = event;
  const said = { revision, agency, happened, noted: notedBy(event) };
  switch (event.type) {
    case 'EntryRecorded':
      return [...all, { ...said, original: revision, wrongAltogether: false }];
    case 'EntryCorrected': {
      const { entry: corrects, original, wrongAltogether } = event.data;
      return [...all, { ...said, original, corrects, wrongAltogether }];
    }
    default:
      return all;
  }
};

type Link = Pick<Statement, 'revision' | 'corrects' | 'wrongAltogether'>;

/** The later correction that says that a statement is wrong altogether, where one does that is not itself wrong altogether. */
const withdrawalOf = (all: readonly Link[], revision: number): Link | undefined =>
  all.find(
    (one) =>
      one.corrects === revision &&
      one.revision > revision &&
      one.wrongAltogether &&
      !isWithdrawn(all, one.revision),
  );

/** Whether a statement is wrong altogether. */
export const isWithdrawn = (all: readonly Link[], revision: number): boolean =>
  withdrawalOf(all, revision) !== undefined;

/** How a statement stands now; `undefined` where what was said at a revision is none. */
export const gradingOfStatement = (all: readonly Statement[], revision: number): Grading | undefined => {
  const said = all.find((one) => one.revision === revision);
  if (!said) return undefined;
  const changed = all.findLast((one) => one.original === said.original && one.revision > revision)?.noted;
  const withdrawnBy = withdrawalOf(all, revision)?.revision;
  return { changed, withdrawn: withdrawnBy !== undefined, withdrawnBy };
};
