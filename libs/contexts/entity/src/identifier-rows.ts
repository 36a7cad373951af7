import {
  boolean,
  citationIn,
  derivedFact,
  group,
  id,
  listOf,
  type Recorded,
  span,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { IdentifierAdded, IdentifierCorrected } from './events';
import { isOfProtected } from './personal-text';

const correction = group('IdentifierCorrection', {
  wrong: IdentifierCorrected.fields.wrong,
  was: IdentifierAdded.fields.identifier.says('What it read until then, where it is part of nobody’s life.'),
  personal: IdentifierAdded.fields.personal.says(
    'What it read until then, where it is part of a person’s life.',
  ),
  ...toldFields,
});

/** What a row tells of an identifier, and of what was put right in it. */
export const identifierFields = {
  ...IdentifierAdded.fields,
  during: span().says('From when until when it was theirs; from when it was added, where that is not known.'),
  entity: id('Entity').says('The entity on whose own record it stands, whatever that counts as.'),
  ...toldFields,
  agency: toldFields.agency.says('The agency that recorded it.'),
  derived: listOf(derivedFact).says('What the source did not give.'),
  corrections: listOf(correction).says('What was wrong with it, in the order recorded.'),
  neverSo: boolean().says('Whether it was found that it never was theirs.'),
} as const;

type Row = Value<typeof identifierFields>;
type Added = Recorded<ReturnType<typeof IdentifierAdded>>;
type Corrected = Recorded<ReturnType<typeof IdentifierCorrected>>;

/** The row of an identifier of somebody who is protected, or of anybody and anything else; there is none for the other. */
export const identifierRow = (event: Added, ofProtected: boolean): Row | undefined =>
  isOfProtected(event.data.personal) === ofProtected
    ? {
        ...event.data,
        ...toldBy(event),
        during: event.data.during ?? { from: event.happened },
        entity: event.stream,
        derived: event.derived,
        corrections: [],
        neverSo: false,
      }
    : undefined;

/** Under which row a correction falls. */
export const correctedKey = citationIn('added');

/** As it was put right; where it never was theirs, what was recorded is still shown. */
export const correctedRow = (row: Row, event: Corrected): Row => {
  const { wrong, identifier, personal } = event.data;
  const put = { wrong, was: row.identifier, personal: row.personal, ...toldBy(event) };
  const neverSo = !identifier && !personal;
  const reads = neverSo ? {} : { identifier, personal };
  return { ...row, ...reads, neverSo, corrections: [...row.corrections, put] };
};

/** What never was so held at no date. */
export const soAtAll = (row: Row): Row | undefined => (row.neverSo ? undefined : row);
