import { type Cited, fact, type Instant } from '@throughline/kernel';
import type { CodeOf, SamenessVerdict } from '@throughline/vocabulary';

/** An agency’s word on whether two entities are one, with where it stands in the record. */
export type Judgement = Cited & {
  readonly agency: string;
  readonly recordedAt: Instant;
  readonly other: string;
  readonly verdict: CodeOf<typeof SamenessVerdict>;
};

/** What was judged of an entity on its own record; the same pair may be judged on the other’s as well. */
export const entityJudgements = fact<readonly Judgement[]>('EntityJudgements', 'Entity');

const isLast = (words: readonly Judgement[], word: Judgement): boolean =>
  !words.some((later) => later.agency === word.agency && isLater(later, word));

const isAmong = (basis: readonly Cited[], { stream, revision }: Cited): boolean =>
  basis.some((one) => one.stream === stream && one.revision === revision);

/** Of all words on one pair, those by which their authors still hold the two not to be the same, and which are not cited. */
export const passedOver = (words: readonly Judgement[], basis: readonly Cited[]): readonly Judgement[] =>
  words.filter((word) => word.verdict === 'NOT_SAME' && isLast(words, word) && !isAmong(basis, word));

/** Of all words on one pair, whether a cited one says that they are the same and is the last one of its author. */
export const isJudgedSame = (words: readonly Judgement[], basis: readonly Cited[]): boolean =>
  words.some((word) => word.verdict === 'SAME' && isAmong(basis, word) && isLast(words, word));

/** On one record the order is that of the revisions; between two, that of the clock. */
const isLater = (one: Judgement, other: Judgement): boolean =>
  one.stream === other.stream ? one.revision > other.revision : one.recordedAt > other.recordedAt;
