import { entityStanding } from '@throughline/facts';
import { tiedKinds } from '@throughline/vocabulary';
import { isClaimed } from '../claims-standing';
import { TieClaimed } from '../events';
import { organisedGroup } from '../organised-group';

export const ClaimTie = organisedGroup.command(
  'ClaimTie',
  'Claim that something joined two persons around the group.',
  {
    fields: TieClaimed.fields,
    decides: true,
    consults: ({ from, to }) => ({ one: [entityStanding, from], other: [entityStanding, to] }),
    rejects: ['TIE_TO_ONESELF', 'PROTECTED_KEPT_APART', 'KINDS_DO_NOT_FIT', 'ALREADY_CLAIMED'],
    decide: (input, { claims }, { agency, known: { one, other } }) => {
      if (input.from === input.to) return organisedGroup.reject('TIE_TO_ONESELF');
      if (one?.protected || other?.protected) return organisedGroup.reject('PROTECTED_KEPT_APART');
      const joinable = tiedKinds[input.kind];
      if ([one, other].some((end) => end && !joinable.includes(end.kind)))
        return organisedGroup.reject('KINDS_DO_NOT_FIT');
      if (isClaimed(claims, 'TIE', { ...input, agency })) return organisedGroup.reject('ALREADY_CLAIMED');
      return TieClaimed(input);
    },
  },
);
