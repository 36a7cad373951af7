import { entityStanding } from '@throughline/facts';
import { decisionFields, isBefore } from '@throughline/kernel';
import { entity } from './entity';
import { EntityUnmerged } from './events';

/** As each fact stayed where it was recorded, what was added in the meantime goes back with it. */
export const UnmergeEntities = entity.command(
  'UnmergeEntities',
  'Undo a merge: the entity counts as itself again, with all that was ever recorded of it.',
  {
    takesBack: true,
    fields: decisionFields,
    consults: (_, __, { merged }) => ({ into: [entityStanding, merged?.into] }),
    rejects: ['NOT_MERGED', 'NOT_YOURS_TO_UNMERGE', 'UNMERGED_BEFORE_MERGED'],
    decide: (input, { owner, merged }, { agency, happened, known: { into } }) => {
      if (!merged) return entity.reject('NOT_MERGED');
      if (![merged.by, owner, into?.owner].includes(agency)) return entity.reject('NOT_YOURS_TO_UNMERGE');
      if (isBefore(happened, merged.since)) return entity.reject('UNMERGED_BEFORE_MERGED');
      return EntityUnmerged({ ...input, merge: merged.revision, into: merged.into });
    },
  },
);
