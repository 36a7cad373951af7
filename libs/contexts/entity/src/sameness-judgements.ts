import { citationOf, derivedFact, id, listOf, projection, toldBy, toldFields } from '@throughline/kernel';
import { SamenessJudged } from './events';

/** What agencies judged of pairs, one row a judgement; its key is the citation by which a merge relies on it. */
export const samenessJudgements = projection(
  'SamenessJudgement',
  'Whether an agency holds two entities to be one and the same, and why.',
  {
    fields: {
      ...SamenessJudged.fields,
      entity: id('Entity').says('The one of the two on whose record it stands.'),
      ...toldFields,
      agency: toldFields.agency.says('The agency whose judgement it is.'),
      derived: listOf(derivedFact).says('What the source did not give.'),
    },
    of: 'SamenessJudgement',
    filters: ['entity', 'other', 'verdict', 'agency'],
    holds: 'happened',
    serves: { one: 'samenessJudgement', many: 'samenessJudgements' },
  },
).onKey(SamenessJudged, citationOf, (_, event) => ({
  ...event.data,
  ...toldBy(event),
  entity: event.stream,
  derived: event.derived,
}));
