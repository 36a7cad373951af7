import { TargetAdopted } from '../events';
import { organisedGroup } from '../organised-group';

/** Adopting it again at another rank moves it on the list. */
export const AdoptTarget = organisedGroup.command(
  'AdoptTarget',
  'Take the group on as a target of your agency, with its rank among its targets.',
  {
    fields: TargetAdopted.fields,
    rejects: ['GROUP_MERGED', 'RANK_FROM_ONE', 'ALREADY_A_TARGET'],
    decide: (input, { relations, targets }, { agency }) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      if (input.rank < 1) return organisedGroup.reject('RANK_FROM_ONE');
      if (targets[agency]?.rank === input.rank) return organisedGroup.reject('ALREADY_A_TARGET');
      return TargetAdopted(input);
    },
  },
);
