import { type Cited, citationOf, line, listOf } from '@throughline/kernel';

/** Which of the events that the whole relies on speak for one part of it. */
export const citedEvidence = listOf(line(), 50).says(
  'The events that show it, each as stream@revision; each must be cited in circumstances.basis, too.',
);

/** Whether all these citations stand in the basis, where they were found to exist and may be relied on. */
export const areCited = (citations: readonly string[], basis: readonly Cited[]): boolean => {
  const cited = new Set(basis.map(citationOf));
  return citations.every((one) => cited.has(one));
};

/** Whether each of all the codes stands there exactly once. */
export const isEachOnce = (given: readonly string[], all: readonly string[]): boolean =>
  given.length === all.length && all.every((one) => given.includes(one));
