import { groupStanding, groupSuccessors } from '@throughline/facts';
import { GroupSucceeded } from '../events';
import { follows, organisedGroup } from '../organised-group';
import { leadsBack } from './relations-held';

export const SucceedGroup = organisedGroup.command(
  'SucceedGroup',
  'Decide that another group took the place of this one.',
  {
    fields: GroupSucceeded.fields,
    consults: ({ successor }) => ({
      other: [groupStanding, successor],
      line: [groupSuccessors, [successor]],
    }),
    rejects: [
      'NOT_FOLLOWING',
      'GROUP_MERGED',
      'WITH_ITSELF',
      'ALREADY_SUCCEEDED',
      'SUCCEEDED_IN_A_CIRCLE',
      'OTHER_IS_MERGED',
    ],
    decide: (input, state, { id, agency, known: { other, line } }) => {
      const { merged, successions } = state.relations;
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      if (merged) return organisedGroup.reject('GROUP_MERGED');
      if (input.successor === id) return organisedGroup.reject('WITH_ITSELF');
      if (successions.some(({ to }) => to === input.successor))
        return organisedGroup.reject('ALREADY_SUCCEEDED');
      if (leadsBack(line, id)) return organisedGroup.reject('SUCCEEDED_IN_A_CIRCLE');
      if (other?.mergedInto) return organisedGroup.reject('OTHER_IS_MERGED');
      return GroupSucceeded(input);
    },
  },
);
