import { citationIn, citationOf, code, count, projection } from '@throughline/kernel';
import { ClaimEnd } from '@throughline/vocabulary';
import { claimFields, claimOf } from '../claim';
import { claimedAt, claimEnding, endedClaim } from '../claim-ending';
import { TieClaimed, TieEnded } from './events';

/** What joins persons around a group, one row a claim; its key is the citation of the event that made it. */
export const ties = projection(
  'Tie',
  'A claim that something joined two persons: by whom, how surely, and when.',
  {
    fields: {
      ...TieClaimed.fields,
      ...claimFields,
      revision: count().says('The revision of the claim in the record of the group.'),
      end: code(ClaimEnd).optional().says('Why it does not hold any more.'),
      ending: claimEnding.optional().says('How it ended, where that was recorded afterwards.'),
    },
    filters: ['group', 'from', 'to', 'kind', 'claimedBy', 'end'],
    holds: 'during',
    asAt: claimedAt,
    restates: ['end'],
    serves: { one: 'tie', many: 'ties' },
  },
)
  .onKey(TieClaimed, citationOf, (_, event) => ({
    ...event.data,
    ...claimOf(event),
    revision: event.revision,
  }))
  .onKey(TieEnded, citationIn('claim'), (row, event) => endedClaim(row, event));
