import { groupParts, groupStanding } from '@throughline/facts';
import { decisionFields, id as idOf, listOf } from '@throughline/kernel';
import { GroupSplit } from '../events';
import { follows, organisedGroup } from '../organised-group';
import { leadsBack } from './relations-held';

/** One event for each group that came of it, so that each can be undone alone. The groups are identified first. */
export const SplitGroup = organisedGroup.command(
  'SplitGroup',
  'Decide that the group came apart, and which groups came of it.',
  {
    fields: { parts: listOf(idOf('Group'), 20).says('The groups that came of it.'), ...decisionFields },
    consults: ({ parts }) => ({ others: [groupStanding, parts], line: [groupParts, parts] }),
    rejects: [
      'NOT_FOLLOWING',
      'GROUP_MERGED',
      'NO_PARTS',
      'WITH_ITSELF',
      'PART_TWICE',
      'SPLIT_IN_A_CIRCLE',
      'OTHER_IS_MERGED',
    ],
    decide: ({ parts, ...decision }, state, { id, agency, known: { others, line } }) => {
      const { merged, splits } = state.relations;
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      if (merged) return organisedGroup.reject('GROUP_MERGED');
      if (parts.length === 0) return organisedGroup.reject('NO_PARTS');
      if (parts.includes(id)) return organisedGroup.reject('WITH_ITSELF');
      const standing = [...splits.map(({ to }) => to), ...parts];
      if (new Set(standing).size < standing.length) return organisedGroup.reject('PART_TWICE');
      if (leadsBack(line, id)) return organisedGroup.reject('SPLIT_IN_A_CIRCLE');
      if (parts.some((part) => others.get(part)?.mergedInto)) return organisedGroup.reject('OTHER_IS_MERGED');
      return parts.map((into) => GroupSplit({ into, ...decision }));
    },
  },
);
