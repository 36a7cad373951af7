import { entityStanding } from '@throughline/facts';
import { entity } from './entity';
import { SamenessJudged } from './events';
import { isProtected } from './personal-text';

/** Each agency judges for itself and may judge again; its last word on a pair is what it stands by. */
export const JudgeSame = entity.command(
  'JudgeSame',
  'Judge whether two entities are the same, are not, or cannot be told yet.',
  {
    fields: SamenessJudged.fields,
    consults: ({ other }) => ({ other: [entityStanding, other] }),
    rejects: ['WITH_ITSELF', 'NOT_ONE_KIND', 'PROTECTED_KEPT_APART'],
    decide: (input, { kind, standing }, { id, known }) => {
      if (input.other === id) return entity.reject('WITH_ITSELF');
      if (known.other?.kind !== kind) return entity.reject('NOT_ONE_KIND');
      if (known.other.protected !== isProtected(standing)) return entity.reject('PROTECTED_KEPT_APART');
      return SamenessJudged(input);
    },
  },
);
