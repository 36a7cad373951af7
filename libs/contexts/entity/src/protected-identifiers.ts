import { citationOf, projection } from '@throughline/kernel';
import { IdentifierAdded, IdentifierCorrected } from './events';
import { correctedKey, correctedRow, identifierFields, identifierRow, soAtAll } from './identifier-rows';

/** By what victims and witnesses are told, in a list of their own. */
export const protectedIdentifiers = projection(
  'ProtectedIdentifier',
  'A name or number by which a victim or witness is told, kept apart from those of everybody else.',
  {
    fields: identifierFields,
    filters: ['entity', 'scheme', 'agency'],
    holds: 'during',
    asAt: soAtAll,
    restates: [],
    serves: { one: 'protectedIdentifier', many: 'protectedIdentifiers' },
  },
)
  .onKey(IdentifierAdded, citationOf, (_, event) => identifierRow(event, true))
  .onKey(IdentifierCorrected, correctedKey, (row, event) => row && correctedRow(row, event));
