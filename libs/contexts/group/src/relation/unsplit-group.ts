import { decisionFields, isBefore } from '@throughline/kernel';
import { GroupUnsplit } from '../events';
import { follows, organisedGroup } from '../organised-group';

export const UnsplitGroup = organisedGroup.command(
  'UnsplitGroup',
  'Undo a split: the other group is not held to have come of this one any more.',
  {
    takesBack: true,
    fields: { split: GroupUnsplit.fields.split, ...decisionFields },
    rejects: ['NOT_FOLLOWING', 'NO_SUCH_SPLIT', 'UNDONE_BEFORE_DONE'],
    decide: (input, state, { agency, happened }) => {
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      const split = state.relations.splits.find(({ revision }) => revision === input.split);
      if (!split) return organisedGroup.reject('NO_SUCH_SPLIT');
      if (isBefore(happened, split.since)) return organisedGroup.reject('UNDONE_BEFORE_DONE');
      return GroupUnsplit({ ...input, into: split.to });
    },
  },
);
