import { type Instant, type Value } from '@throughline/kernel';
import { Classification, OnwardSharing, rankOf } from '@throughline/vocabulary';
import type { termsFields } from './agreement-events';

export type Terms = Value<typeof termsFields>;

/** What is wrong with terms, whoever agreed on them; `undefined` where nothing is. */
export const problemOfTerms = ({ parties, dataClasses, purposes }: Terms) => {
  if (new Set(parties).size < 2) return 'TOO_FEW_PARTIES' as const;
  return dataClasses.length === 0 || purposes.length === 0 ? ('NOTHING_COVERED' as const) : undefined;
};

/** Terms, and until when they run; without end, where not said. */
export type Agreed = Terms & { readonly lapsesAt?: Instant | undefined };

/** Whether anything that was covered by the one is not covered by the other. */
export const narrows = (before: Agreed, after: Agreed): boolean =>
  lost(before.parties, after.parties).length > 0 ||
  lost(before.dataClasses, after.dataClasses).length > 0 ||
  lost(before.purposes, after.purposes).length > 0 ||
  rankOf(Classification, after.ceiling) < rankOf(Classification, before.ceiling) ||
  rankOf(OnwardSharing, after.onwardSharing) < rankOf(OnwardSharing, before.onwardSharing) ||
  endsSooner(before, after);

/** Whether anything is covered by the other that was not by the one, or under another law. */
export const widens = (before: Agreed, after: Agreed): boolean =>
  narrows(after, before) || before.legalBasis !== after.legalBasis;

/** What was in the one list and is not in the other. */
export const lost = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.filter((one) => !after.includes(one));

const endsSooner = (before: Agreed, after: Agreed): boolean =>
  after.lapsesAt !== undefined && (before.lapsesAt === undefined || after.lapsesAt < before.lapsesAt);
