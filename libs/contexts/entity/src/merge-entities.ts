import { entityStanding } from '@throughline/facts';
import { citationOf } from '@throughline/kernel';
import { entity } from './entity';
import { EntityMerged } from './events';
import { entityJudgements, isJudgedSame, type Judgement, passedOver } from './judgement';
import { isProtected } from './personal-text';

const heldApartBy = (words: readonly Judgement[]): string => {
  const authors = words.map((word) => `${word.agency} (${citationOf(word)})`).join(', ');
  return `The two are held not to be the same by ${authors}: ask for another judgement, or cite this one in circumstances.basis and say in input.options why you do not follow it.`;
};

/** Nothing is moved: both records go on, and reads resolve which entity each counts as. */
export const MergeEntities = entity.command(
  'MergeEntities',
  'Decide that an entity counts as another one, on a judgement that both are the same.',
  {
    fields: EntityMerged.fields,
    consults: ({ into }) => ({ into: [entityStanding, into], words: [entityJudgements, into] }),
    rejects: [
      'WITH_ITSELF',
      'ALREADY_MERGED',
      'NOT_ONE_KIND',
      'PROTECTED_KEPT_APART',
      'MERGED_IN_A_CIRCLE',
      'INTO_IS_MERGED',
      'NOT_JUDGED_SAME',
      'NOT_SAME_JUDGED',
    ],
    decide: (input, { kind, standing, merged, judgements }, { id, basis, known }) => {
      const { into, words = [] } = known;
      if (input.into === id) return entity.reject('WITH_ITSELF');
      if (merged) return entity.reject('ALREADY_MERGED');
      if (into?.kind !== kind) return entity.reject('NOT_ONE_KIND');
      if (into.protected !== isProtected(standing)) return entity.reject('PROTECTED_KEPT_APART');
      if (into.mergedInto === id) return entity.reject('MERGED_IN_A_CIRCLE');
      if (into.mergedInto) return entity.reject('INTO_IS_MERGED');
      const own = judgements.filter(({ other }) => other === input.into);
      const theirs = words.filter(({ other }) => other === id);
      const all = [...own, ...theirs];
      if (!isJudgedSame(all, basis)) return entity.reject('NOT_JUDGED_SAME');
      const contrary = passedOver(all, basis);
      if (contrary.length > 0) return entity.reject('NOT_SAME_JUDGED', heldApartBy(contrary));
      return EntityMerged(input);
    },
  },
);
