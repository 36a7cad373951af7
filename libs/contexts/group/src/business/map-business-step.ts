import { entityStanding } from '@throughline/facts';
import { isClaimed } from '../claims-standing';
import { BusinessStepMapped } from '../events';
import { organisedGroup } from '../organised-group';

/** Several may serve one step, and one may serve several: each mapping is one agency's word, with its grade. */
export const MapBusinessStep = organisedGroup.command(
  'MapBusinessStep',
  'Claim who, or which enabler, serves a step of the group’s business model.',
  {
    fields: BusinessStepMapped.fields,
    decides: true,
    consults: ({ servedBy }) => ({ standing: [entityStanding, servedBy] }),
    rejects: ['NOBODY_SERVES_IT', 'PROTECTED_KEPT_APART', 'ALREADY_CLAIMED'],
    decide: (input, { claims }, { agency, known }) => {
      if (input.servedBy === undefined && input.enabler === undefined)
        return organisedGroup.reject('NOBODY_SERVES_IT');
      if (known.standing?.protected) return organisedGroup.reject('PROTECTED_KEPT_APART');
      if (isClaimed(claims, 'STEP', { ...input, agency })) return organisedGroup.reject('ALREADY_CLAIMED');
      return BusinessStepMapped(input);
    },
  },
);
