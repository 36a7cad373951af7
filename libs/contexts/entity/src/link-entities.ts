import { entityStanding } from '@throughline/facts';
import { type CodeOf, EntityKind, type EntityLinkKind, linkedKinds } from '@throughline/vocabulary';
import { entity } from './entity';
import { EntitiesLinked } from './events';
import { isProtected } from './personal-text';

const labels = (kinds: readonly CodeOf<typeof EntityKind>[]): string =>
  kinds.map((kind) => EntityKind.codes[kind].label.toLowerCase()).join(', ');

const kindsThatFit = (kind: CodeOf<typeof EntityLinkKind>): string => {
  const { from, to } = linkedKinds[kind];
  return `${kind} is read from one of ${labels(from)} to one of ${labels(to)}: turn the link round, or choose another kind.`;
};

/** Claims of several agencies may overlap and disagree: each is one agency’s word, with its grade. */
export const LinkEntities = entity.command('LinkEntities', 'Claim that something joins two entities.', {
  fields: EntitiesLinked.fields,
  consults: ({ to }) => ({ to: [entityStanding, to] }),
  rejects: ['WITH_ITSELF', 'PROTECTED_KEPT_APART', 'KINDS_DO_NOT_FIT', 'ALREADY_LINKED'],
  decide: (input, { kind, standing, links }, { id, agency, known }) => {
    if (input.to === id) return entity.reject('WITH_ITSELF');
    if (known.to?.protected !== isProtected(standing)) return entity.reject('PROTECTED_KEPT_APART');
    const { from, to } = linkedKinds[input.kind];
    if (!from.includes(kind) || !to.includes(known.to.kind))
      return entity.reject('KINDS_DO_NOT_FIT', kindsThatFit(input.kind));
    const isSame = (one: (typeof links)[number]): boolean =>
      one.agency === agency && one.to === input.to && one.kind === input.kind && one.state === 'OPEN';
    if (links.some(isSame)) return entity.reject('ALREADY_LINKED');
    return EntitiesLinked(input);
  },
});
