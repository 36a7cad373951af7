import { derivedFact, id, instant, listOf, type Recorded } from '@throughline/kernel';

/** What a row tells of the claim that made it, beside what was claimed. */
export const claimFields = {
  group: id('Group'),
  claimedBy: id('Agency').says('The agency whose claim it is.'),
  officer: id('Officer'),
  recordedAt: instant(),
  derived: listOf(derivedFact).says('What the source did not give.'),
} as const;

export const claimOf = ({ stream, agency, officer, recordedAt, derived }: Recorded) => ({
  group: stream,
  claimedBy: agency,
  officer,
  recordedAt,
  derived,
});
