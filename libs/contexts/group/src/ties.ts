import { derivedFact, citationOf, id, instant, listOf, projection } from '@throughline/kernel';
import { TieClaimed } from './events';

/** What joins persons around a group, one row a claim; its key is the citation of the event that made it. */
export const ties = projection(
  'Tie',
  'A claim that something joined two persons: by whom, how surely, and when.',
  {
    fields: {
      ...TieClaimed.fields,
      group: id('Group'),
      claimedBy: id('Agency').says('The agency whose claim it is.'),
      officer: id('Officer'),
      recordedAt: instant(),
      derived: listOf(derivedFact).says('What the source did not give.'),
    },
    filters: ['group', 'from', 'to', 'kind', 'claimedBy'],
    holds: 'during',
    serves: { one: 'tie', many: 'ties' },
  },
).onKey(TieClaimed, citationOf, (_, { data, stream, agency, officer, recordedAt, derived }) => ({
  ...data,
  group: stream,
  claimedBy: agency,
  officer,
  recordedAt,
  derived,
}));
