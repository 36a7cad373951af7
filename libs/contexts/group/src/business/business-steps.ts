import { citationIn, citationOf, code, count, projection } from '@throughline/kernel';
import { ClaimEnd } from '@throughline/vocabulary';
import { claimFields, claimOf } from '../claim';
import { claimedAt, claimEnding, endedClaim } from '../claim-ending';
import { BusinessStepMapped, BusinessStepUnmapped } from './events';

/** What a group lives on, one row a claim; its key is the citation of the event that made it. */
export const businessSteps = projection(
  'BusinessStepServed',
  'A claim that a person, a thing or an enabler serves a step of a group’s business model.',
  {
    fields: {
      ...BusinessStepMapped.fields,
      ...claimFields,
      revision: count().says('The revision of the claim in the record of the group.'),
      end: code(ClaimEnd).optional().says('Why it does not hold any more.'),
      ending: claimEnding.optional().says('How it ended, where that was recorded afterwards.'),
    },
    filters: ['group', 'step', 'servedBy', 'enabler', 'chokePoint', 'claimedBy', 'end'],
    holds: 'during',
    asAt: claimedAt,
    restates: ['end'],
    serves: { one: 'businessStep', many: 'businessSteps' },
  },
)
  .onKey(BusinessStepMapped, citationOf, (_, event) => ({
    ...event.data,
    ...claimOf(event),
    revision: event.revision,
  }))
  .onKey(BusinessStepUnmapped, citationIn('claim'), (row, event) => endedClaim(row, event));
