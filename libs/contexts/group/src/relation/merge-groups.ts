import { groupStanding } from '@throughline/facts';
import { GroupMerged } from '../events';
import { follows, organisedGroup } from '../organised-group';
import { voidProposals } from '../stage/void-proposals';

/** Nothing is moved: both records go on, and reads resolve which group each counts as. */
export const MergeGroups = organisedGroup.command(
  'MergeGroups',
  'Decide that the group is the same as another one, and is read as part of that.',
  {
    fields: GroupMerged.fields,
    consults: ({ into }) => ({ other: [groupStanding, into] }),
    rejects: ['NOT_FOLLOWING', 'WITH_ITSELF', 'GROUP_MERGED', 'MERGED_IN_A_CIRCLE', 'OTHER_IS_MERGED'],
    decide: (input, state, { id, agency, known: { other } }) => {
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      if (input.into === id) return organisedGroup.reject('WITH_ITSELF');
      if (state.relations.merged) return organisedGroup.reject('GROUP_MERGED');
      if (other?.mergedInto === id) return organisedGroup.reject('MERGED_IN_A_CIRCLE');
      if (other?.mergedInto) return organisedGroup.reject('OTHER_IS_MERGED');
      return [...voidProposals(state.stages.proposals, 'The group was merged.'), GroupMerged(input)];
    },
  },
);
