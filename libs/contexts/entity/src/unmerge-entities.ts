import { decisionFields, isBefore } from '@throughline/kernel';
import { entity } from './entity';
import { EntityUnmerged } from './events';

/** As each fact stayed where it was recorded, what was added in the meantime goes back with it. */
export const UnmergeEntities = entity.command(
  'UnmergeEntities',
  'Undo a merge: the entity counts as itself again, with all that was ever recorded of it.',
  {
    fields: decisionFields,
    rejects: ['NOT_MERGED', 'UNMERGED_BEFORE_MERGED'],
    decide: (input, { merged }, { happened }) => {
      if (!merged) return entity.reject('NOT_MERGED');
      if (isBefore(happened, merged.since)) return entity.reject('UNMERGED_BEFORE_MERGED');
      return EntityUnmerged({ ...input, merge: merged.revision, into: merged.into });
    },
  },
);
