import { TieClaimed } from './events';
import { organisedGroup } from './organised-group';

export const ClaimTie = organisedGroup.command(
  'ClaimTie',
  'Claim that something joined two persons around the group.',
  {
    fields: TieClaimed.fields,
    rejects: ['TIE_TO_ONESELF'],
    decide: (input) => {
      if (input.from === input.to) return organisedGroup.reject('TIE_TO_ONESELF');
      return TieClaimed(input);
    },
  },
);
