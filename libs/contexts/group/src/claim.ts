import { code, derivedFact, id, instant, listOf, prose, type Recorded, span } from '@throughline/kernel';
import { InformationCredibility, SourceReliability } from '@throughline/vocabulary';

/** What everybody who claims something says of it. */
export const claimedFields = {
  during: span().says('From when until when it was so, as far as is known.'),
  reliability: code(SourceReliability),
  credibility: code(InformationCredibility),
  grounds: prose().says('What the claim rests on.'),
} as const;

/** What a row tells of the claim that made it, beside what was claimed. */
export const claimFields = {
  group: id('Group').says('The group on whose record the claim was made.'),
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
