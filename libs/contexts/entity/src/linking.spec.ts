import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { EndLink } from './end-link';
import { EntitiesLinked, EntityLinkEnded, EntityRegistered, ProtectedEntityRegistered } from './events';
import { LinkEntities } from './link-entities';

const beside = { owner: 'agency-south', partners: [], kind: 'VESSEL', protected: false } as const;
const knowing = (to: object, more: object = {}) => by('north', { known: { to }, ...more });
const registered = story().given(
  [some(EntityRegistered, { kind: 'PERSON', standing: 'SUSPECT' })],
  by('north'),
);
const claim = { ...sampleFields(LinkEntities.fields), to: 'entity-2' };
const linked = registered.given([EntitiesLinked(claim)], by('north'));

describe('linking entities', () => {
  it('is for any agency', () => {
    registered.when(LinkEntities, claim, knowing(beside)).then(EntitiesLinked(claim));
    linked.when(LinkEntities, claim, by('south', { known: { to: beside } })).then(EntitiesLinked(claim));
  });

  it('is of two', () =>
    registered.when(LinkEntities, claim, knowing(beside, { id: 'entity-2' })).rejected('WITH_ITSELF'));

  it('never joins a victim to anybody or anything else', () => {
    const victim = story().given([some(ProtectedEntityRegistered, { standing: 'VICTIM' })], by('north'));
    victim.when(LinkEntities, claim, knowing(beside)).rejected('PROTECTED_KEPT_APART');
    registered
      .when(LinkEntities, claim, knowing({ ...beside, protected: true }))
      .rejected('PROTECTED_KEPT_APART');
    victim.when(LinkEntities, claim, knowing({ ...beside, protected: true })).then(EntitiesLinked(claim));
  });

  it.each([
    ['a person is of the family of a vehicle', 'PERSON', 'FAMILY_OF', 'VEHICLE'],
    ['a vehicle owns a person', 'VEHICLE', 'OWNS', 'PERSON'],
    ['a person owns a person', 'PERSON', 'OWNS', 'PERSON'],
    ['somebody lives at a person', 'PERSON', 'LOCATED_AT', 'PERSON'],
    ['an account works for a company', 'ACCOUNT', 'WORKS_FOR', 'ORGANISATION'],
  ] as const)('never says that %s', (_, from, kind, to) => {
    const standing = { ...beside, kind: to };
    const outcome = story()
      .given([some(EntityRegistered, { kind: from })], by('north'))
      .when(LinkEntities, { ...claim, kind }, knowing(standing));
    outcome.rejected('KINDS_DO_NOT_FIT');
  });

  it('is claimed once by an agency, until it has ended', () => {
    linked.when(LinkEntities, claim, knowing(beside)).rejected('ALREADY_LINKED');
    linked
      .given([some(EntityLinkEnded, { link: 1 })], by('north'))
      .when(LinkEntities, claim, knowing(beside))
      .then(EntitiesLinked(claim));
  });

  it('is of an entity on the record', () =>
    story().when(LinkEntities, claim, knowing(beside)).rejected('NOT_FOUND'));
});

describe('ending a link', () => {
  const ceased = { link: 1, end: 'CEASED', reason: 'It was sold.' } as const;
  const error = { link: 1, end: 'IN_ERROR', reason: 'It was another person.' } as const;

  it('says that it ceased, or never was', () => {
    for (const end of [ceased, error]) linked.when(EndLink, end, by('north')).then(EntityLinkEnded(end));
  });

  it('names the link by its revision', () =>
    linked.when(EndLink, { ...ceased, link: 0 }, by('north')).rejected('NO_SUCH_LINK'));

  it('is for the agency that claimed it', () =>
    linked.when(EndLink, ceased, by('south')).rejected('NOT_THE_RECORDER'));

  it('happens once, though what ended may still prove to be an error', () => {
    const over = linked.given([EntityLinkEnded(ceased)], by('north'));
    over.when(EndLink, ceased, by('north')).rejected('ALREADY_ENDED');
    over.when(EndLink, error, by('north')).then(EntityLinkEnded(error));
    over
      .given([EntityLinkEnded(error)])
      .when(EndLink, error, by('north'))
      .rejected('ALREADY_ENDED');
  });

  it('does not end what was claimed with an end', () => {
    const at = exactly('2031-03-01T09:00:00.000Z');
    registered
      .given([EntitiesLinked({ ...claim, during: { from: at, to: at } })], by('north'))
      .when(EndLink, ceased, by('north'))
      .rejected('ALREADY_ENDED');
  });

  it('may have come before the entity was registered, where the link goes back so far', () =>
    registered
      .given(
        [EntitiesLinked({ ...claim, during: { from: exactly('2030-01-01T00:00:00.000Z') } })],
        by('north'),
      )
      .when(EndLink, ceased, by('north', { happened: exactly('2030-05-01T00:00:00.000Z') }))
      .then(EntityLinkEnded(ceased)));

  it('does not come before it began', () =>
    registered
      .given(
        [EntitiesLinked({ ...claim, during: { from: exactly('2031-06-01T00:00:00.000Z') } })],
        by('north'),
      )
      .when(EndLink, ceased, by('north'))
      .rejected('ENDED_BEFORE_IT_BEGAN'));

  it('is of an entity on the record', () => story().when(EndLink, ceased).rejected('NOT_FOUND'));
});
