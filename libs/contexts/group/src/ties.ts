import { citationOf, projection } from '@throughline/kernel';
import { claimFields, claimOf } from './claim';
import { TieClaimed } from './events';

/** What joins persons around a group, one row a claim; its key is the citation of the event that made it. */
export const ties = projection(
  'Tie',
  'A claim that something joined two persons: by whom, how surely, and when.',
  {
    fields: {
      ...TieClaimed.fields,
      ...claimFields,
    },
    filters: ['group', 'from', 'to', 'kind', 'claimedBy'],
    holds: 'during',
    serves: { one: 'tie', many: 'ties' },
  },
).onKey(TieClaimed, citationOf, (_, event) => ({ ...event.data, ...claimOf(event) }));
