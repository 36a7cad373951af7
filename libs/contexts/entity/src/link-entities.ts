import { entityStanding } from '@throughline/facts';
import { entity } from './entity';
import { EntitiesLinked } from './events';
import { isProtected } from './personal-text';

/** Claims of several agencies may overlap and disagree: each is one agency’s word, with its grade. */
export const LinkEntities = entity.command('LinkEntities', 'Claim that something joins two entities.', {
  fields: EntitiesLinked.fields,
  consults: ({ to }) => ({ to: [entityStanding, to] }),
  rejects: ['WITH_ITSELF', 'PROTECTED_KEPT_APART', 'ALREADY_LINKED'],
  decide: (input, { standing, links }, { id, agency, known }) => {
    if (input.to === id) return entity.reject('WITH_ITSELF');
    if (known.to?.protected !== isProtected(standing)) return entity.reject('PROTECTED_KEPT_APART');
    const isSame = (one: (typeof links)[number]): boolean =>
      one.agency === agency && one.to === input.to && one.kind === input.kind && one.state === 'OPEN';
    if (links.some(isSame)) return entity.reject('ALREADY_LINKED');
    return EntitiesLinked(input);
  },
});
