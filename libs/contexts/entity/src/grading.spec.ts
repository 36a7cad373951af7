import { fold } from '@throughline/kernel';
import { by, some, streamOf } from '@throughline/story';
import { entity, type EntityState } from './entity';
import {
  EntitiesLinked,
  EntityLinkEnded,
  EntityRegistered,
  IdentifierAdded,
  IdentifierCorrected,
} from './events';

const stateOf = (...more: Parameters<typeof streamOf>[1]) =>
  fold(
    entity,
    streamOf('entity-1', [
      [some(EntityRegistered), by('north')],
      some(IdentifierAdded, { reliability: 'B', credibility: 'C2' }),
      some(EntitiesLinked),
      ...more,
    ]),
  ) as EntityState;

describe('what an entity’s record is relied on for', () => {
  it('has the grade that it was given', () => {
    expect(entity.gradingOf?.(stateOf(), 1)).toEqual({ grade: { reliability: 'B', credibility: 'C2' } });
    expect(entity.gradingOf?.(stateOf(), 0)).toBeUndefined();
  });

  it('is withdrawn where it never was so, and stands again where it is put right', () => {
    const never = IdentifierCorrected({ added: 1, wrong: 'Another ship.' });
    expect(entity.gradingOf?.(stateOf(never), 1)).toMatchObject({
      withdrawn: true,
      withdrawnBy: 3,
      grade: {},
    });
    const right = IdentifierCorrected({ added: 1, wrong: 'Misread.', identifier: '9074729' });
    expect(entity.gradingOf?.(stateOf(never, right), 1)).toMatchObject({
      withdrawn: false,
      withdrawnBy: undefined,
    });
    const error = some(EntityLinkEnded, { link: 2, end: 'IN_ERROR' });
    expect(entity.gradingOf?.(stateOf(error), 2)).toMatchObject({ withdrawn: true });
  });

  it('was last changed when it was put right or found to be an error, and not where it merely ended', () => {
    const right = IdentifierCorrected({ added: 1, wrong: 'Misread.', identifier: '9074729' });
    expect(entity.gradingOf?.(stateOf(right), 1)?.changed?.position).toBe(4n);
    expect(entity.gradingOf?.(stateOf(right), 2)?.changed).toBeUndefined();
    const error = some(EntityLinkEnded, { link: 2, end: 'IN_ERROR' });
    expect(entity.gradingOf?.(stateOf(right, error), 2)?.changed?.position).toBe(5n);
    const ended = some(EntityLinkEnded, { link: 2, end: 'CEASED' });
    expect(entity.gradingOf?.(stateOf(right, ended), 2)?.changed).toBeUndefined();
  });

  it('is published to whoever decides on the entity', () => {
    const told = entity.publishes?.map(({ tell }) => tell(stateOf()));
    expect(told).toMatchObject([{ owner: 'agency-north', kind: 'PERSON', protected: false }, []]);
  });
});
