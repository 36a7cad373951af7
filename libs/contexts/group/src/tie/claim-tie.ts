import { entityStanding } from '@throughline/facts';
import { TieClaimed } from '../events';
import { organisedGroup } from '../organised-group';

export const ClaimTie = organisedGroup.command(
  'ClaimTie',
  'Claim that something joined two persons around the group.',
  {
    fields: TieClaimed.fields,
    consults: ({ from, to }) => ({ one: [entityStanding, from], other: [entityStanding, to] }),
    rejects: ['TIE_TO_ONESELF', 'PROTECTED_KEPT_APART'],
    decide: (input, _, { known }) => {
      if (input.from === input.to) return organisedGroup.reject('TIE_TO_ONESELF');
      if (known.one?.protected || known.other?.protected)
        return organisedGroup.reject('PROTECTED_KEPT_APART');
      return TieClaimed(input);
    },
  },
);
