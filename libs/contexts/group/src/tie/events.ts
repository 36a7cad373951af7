import { boolean, code, count, event, id, line } from '@throughline/kernel';
import { TieKind } from '@throughline/vocabulary';
import { claimedFields } from '../claim';
import { claimEndedFields } from '../claim-ending';

export const TieClaimed = event(
  'TieClaimed',
  'An agency claimed that something joined two persons around the group.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      from: id('Entity').says('One of the two; where it has a direction, the one it starts from.'),
      to: id('Entity').says('The other.'),
      kind: code(TieKind),
      directed: boolean().says('Whether it goes from the one to the other, and not both ways.'),
      strength: count().optional().says('How much of it there was, in the unit of strength.'),
      strengthUnit: line().optional().says('What strength counts: calls, transfers, meetings.'),
      ...claimedFields,
    },
  },
);

export const TieEnded = event('TieEnded', 'What was claimed to join two persons does so no longer.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    claim: count().says('The revision of the claim in the record of the group.'),
    ...claimEndedFields,
  },
});

export const tieEvents = [TieClaimed, TieEnded] as const;
