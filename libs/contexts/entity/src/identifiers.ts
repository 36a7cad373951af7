import { citationOf, projection } from '@throughline/kernel';
import { IdentifierAdded, IdentifierCorrected } from './events';
import { correctedKey, correctedRow, identifierFields, identifierRow, soAtAll } from './identifier-rows';

/** By what people and things are told, one row an identifier; its key is the citation of the event that added it, on the record where it stays. */
export const identifiers = projection(
  'Identifier',
  'A name or number by which a person or thing is told: by whom, how surely, and what was put right.',
  {
    fields: identifierFields,
    of: 'Identifier',
    filters: ['entity', 'scheme', 'identifier', 'agency'],
    searches: ['identifier'],
    holds: 'during',
    asAt: soAtAll,
    restates: [],
    serves: { one: 'identifier', many: 'identifiers' },
  },
)
  .onKey(IdentifierAdded, citationOf, (_, event) => identifierRow(event, false))
  .onKey(IdentifierCorrected, correctedKey, (row, event) => row && correctedRow(row, event));
