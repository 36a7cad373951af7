import type { Moment } from '@throughline/kernel';
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
};

export const statementsAfter = (all: readonly Statement[], event: CaseEvent): readonly Statement[] => {
  const { revision, agency, happened } = event;
  switch (event.type) {
    case 'EntryRecorded':
      return [...all, { revision, agency, happened, original: revision, wrongAltogether: false }];
    case 'EntryCorrected': {
      const { entry: corrects, original, wrongAltogether } = event.data;
      return [...all, { revision, agency, happened, original, corrects, wrongAltogether }];
    }
    default:
      return all;
  }
};

/** Whether a statement is wrong altogether: some later correction says so that is not itself wrong altogether. */
export const isWithdrawn = (
  all: readonly Pick<Statement, 'revision' | 'corrects' | 'wrongAltogether'>[],
  revision: number,
): boolean =>
  all.some(
    (one) =>
      one.corrects === revision &&
      one.revision > revision &&
      one.wrongAltogether &&
      !isWithdrawn(all, one.revision),
  );
