import { decisionFields, isBefore } from '@throughline/kernel';
import { GroupUnmerged } from '../events';
import { follows, organisedGroup } from '../organised-group';

/** As each fact stayed on the record where it was told, what was added in the meantime goes back with it. */
export const UnmergeGroups = organisedGroup.command(
  'UnmergeGroups',
  'Undo a merge: the group is one of its own again, with all that was ever recorded of it.',
  {
    takesBack: true,
    fields: decisionFields,
    rejects: ['NOT_FOLLOWING', 'NOT_MERGED', 'UNDONE_BEFORE_DONE'],
    decide: (input, state, { agency, happened }) => {
      const { merged } = state.relations;
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      if (!merged) return organisedGroup.reject('NOT_MERGED');
      if (isBefore(happened, merged.since)) return organisedGroup.reject('UNDONE_BEFORE_DONE');
      return GroupUnmerged({ ...input, merge: merged.revision, into: merged.to });
    },
  },
);
