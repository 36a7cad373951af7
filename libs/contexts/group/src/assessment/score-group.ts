import { GroupScored } from '../events';
import { organisedGroup } from '../organised-group';

/** What a factor weighs is the model’s own matter; that unknown is not taken for nil is everybody’s. */
export const ScoreGroup = organisedGroup.command(
  'ScoreGroup',
  'Score the group by a named model, factor by factor.',
  {
    fields: GroupScored.fields,
    rejects: ['GROUP_MERGED', 'NO_FACTORS', 'FACTOR_TWICE', 'POINTS_MISMATCH', 'NOTHING_CITED'],
    decide: (input, { relations }, { basis }) => {
      const { factors } = input;
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      if (factors.length === 0) return organisedGroup.reject('NO_FACTORS');
      if (new Set(factors.map(({ factor }) => factor)).size < factors.length)
        return organisedGroup.reject('FACTOR_TWICE');
      if (factors.some(({ standing, points = 0 }) => (standing === 'PRESENT') !== points > 0))
        return organisedGroup.reject('POINTS_MISMATCH');
      return basis.length === 0 ? organisedGroup.reject('NOTHING_CITED') : GroupScored(input);
    },
  },
);
