import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { canonicalIn, countedAs } from './canonical';
import { entities } from './entities';
import { entityLinks } from './entity-links';
import { entityMerges } from './entity-merges';
import {
  EntitiesLinked,
  EntityLinkEnded,
  EntityMerged,
  EntityRegistered,
  EntityUnmerged,
  IdentifierAdded,
  IdentifierCorrected,
  ProtectedEntityRegistered,
  SamenessJudged,
} from './events';
import { identifiers } from './identifiers';
import { protectedEntities } from './protected-entities';
import { protectedIdentifiers } from './protected-identifiers';
import { samenessJudgements } from './sameness-judgements';

const on = (month: number) => by('north', { happened: exactly(`2031-0${month}-01T00:00:00.000Z`) });
const at = (month: number) => `2031-0${month}-15T00:00:00.000Z`;
const one = streamOf('entity-1', [
  [some(EntityRegistered, { kind: 'VESSEL', label: 'Tūī' }), on(1)],
  [some(IdentifierAdded, { scheme: 'IMO', identifier: '9074729' }), on(2)],
  [some(SamenessJudged, { other: 'entity-2' }), on(3)],
  [some(EntityMerged, { into: 'entity-2' }), on(4)],
  [some(IdentifierAdded, { scheme: 'ALIAS', identifier: 'Kea' }), on(5)],
  [some(EntityUnmerged, { merge: 3, into: 'entity-2' }), on(6)],
  [IdentifierCorrected({ added: 1, wrong: 'Misread.', identifier: '9074792' }), on(7)],
  [IdentifierCorrected({ added: 4, wrong: 'Another ship.' }), on(8)],
]);
const two = streamOf('entity-2', [
  [some(EntityRegistered, { kind: 'VESSEL', label: 'Weka' }), on(1)],
  [some(EntityMerged, { into: 'entity-3' }), on(5)],
]);
const three = streamOf('entity-3', [[some(EntityRegistered, { kind: 'VESSEL', label: 'Ruru' }), on(1)]]);
const all = [...one, ...two, ...three];
const known = (until: number) => all.filter(({ recordedAt }) => recordedAt <= at(until));

describe('entities', () => {
  const canonical = async (rows: ReturnType<typeof rowsOf>) =>
    (await rows.one(entities, 'entity-1'))?.row.canonical;

  it('count as themselves until they are merged, and after it is undone', async () => {
    expect(await Promise.all([3, 4, 6].map((month) => canonical(rowsOf(one, at(month)))))).toEqual([
      'entity-1',
      'entity-2',
      'entity-1',
    ]);
    expect(await canonical(rowsOf(one))).toBe('entity-1');
  });

  it('count as what they were known to count as', async () => {
    expect(await canonical(rowsOf(known(3)))).toBe('entity-1');
    expect(await canonical(rowsOf(known(4)))).toBe('entity-2');
  });

  it('tell every merge', async () => {
    const read = await rowsOf(one).one(entities, 'entity-1');
    expect(read?.row.merges).toMatchObject([{ into: 'entity-2', during: { from: {}, to: {} } }]);
  });
});

describe('what entities count as in the end', () => {
  const each = ['entity-1', 'entity-2', 'entity-3'];

  it('is followed through several merges, as at a date', async () => {
    const counted = async (month: number) => [...(await canonicalIn(rowsOf(all, at(month)), each)).values()];
    expect(await counted(3)).toEqual(each);
    expect(await counted(4)).toEqual(['entity-2', 'entity-2', 'entity-3']);
    expect(await counted(5)).toEqual(['entity-3', 'entity-3', 'entity-3']);
    expect(await counted(6)).toEqual(['entity-1', 'entity-3', 'entity-3']);
  });

  it('is told without what was undone, where no date is asked for', async () =>
    expect([...(await canonicalIn(rowsOf(all), each)).values()]).toEqual([
      'entity-1',
      'entity-3',
      'entity-3',
    ]));

  it('gathers all that count as one, whichever of them is asked for', async () => {
    for (const id of each) expect((await countedAs(rowsOf(all, at(5)), id)).toSorted()).toEqual(each);
    expect(await countedAs(rowsOf(all, at(6)), 'entity-1')).toEqual(['entity-1']);
  });
});

describe('identifiers', () => {
  it('stand on the record where they were added, through merge and unmerge', async () => {
    const read = await rowsOf(all, at(5)).all(identifiers, { entity: ['entity-1'] });
    expect(read.map(({ key }) => key)).toEqual(['entity-1@1']);
    const before = await rowsOf(known(5), at(5)).all(identifiers, { entity: ['entity-1'] });
    expect(before.map(({ row }) => row.identifier)).toEqual(['9074729', 'Kea']);
  });

  it('read as they were put right, beside what they read before', async () => {
    const read = await rowsOf(all).one(identifiers, 'entity-1@1');
    expect(read?.row).toMatchObject({
      identifier: '9074792',
      corrections: [{ was: '9074729', wrong: 'Misread.' }],
    });
  });

  it('are still listed where they never were theirs, and hold at no date', async () => {
    const read = await rowsOf(all).one(identifiers, 'entity-1@4');
    expect(read?.row).toMatchObject({
      neverSo: true,
      identifier: 'Kea',
      corrections: [{ wrong: 'Another ship.' }],
    });
    expect(await rowsOf(all, at(9)).one(identifiers, 'entity-1@4')).toBeUndefined();
  });
});

describe('victims', () => {
  const apart = streamOf('entity-9', [
    [some(ProtectedEntityRegistered, { standing: 'VICTIM', personal: { asVictim: 'A. Person' } }), on(1)],
    [some(IdentifierAdded, { scheme: 'NAME', personal: { asVictim: 'A. Person' } }), on(1)],
    [IdentifierCorrected({ added: 1, wrong: 'Misheard.', personal: { asVictim: 'B. Person' } }), on(2)],
    [some(EntityMerged, { into: 'entity-8' }), on(3)],
    [some(EntityUnmerged, { merge: 3, into: 'entity-8' }), on(5)],
  ]);
  const rows = rowsOf([...all, ...apart]);

  it('are never listed with anybody or anything else', async () => {
    expect((await rows.all(entities, {})).map(({ key }) => key)).toEqual([
      'entity-1',
      'entity-2',
      'entity-3',
    ]);
    expect((await rows.all(protectedEntities, {})).map(({ key }) => key)).toEqual(['entity-9']);
  });

  it('have the names and numbers by which they are told in a list of their own', async () => {
    expect(await rows.all(identifiers, { entity: ['entity-9'] })).toEqual([]);
    expect(await rows.all(protectedIdentifiers, { entity: ['entity-1'] })).toEqual([]);
    const [read] = await rows.all(protectedIdentifiers, {});
    expect(read?.row).toMatchObject({ entity: 'entity-9', personal: { asVictim: 'B. Person' } });
  });

  it('count as each other as at a date, where two records are of one', async () => {
    const canonical = async (month: number) =>
      (await rowsOf(apart, at(month)).one(protectedEntities, 'entity-9'))?.row.canonical;
    expect(await Promise.all([2, 4, 6].map(canonical))).toEqual(['entity-9', 'entity-8', 'entity-9']);
  });
});

describe('judgements', () => {
  it('are cited by the event that made them', async () => {
    const [read] = await rowsOf(all).all(samenessJudgements, { other: ['entity-2'] });
    expect(read).toMatchObject({ key: 'entity-1@2', row: { entity: 'entity-1', verdict: 'SAME' } });
  });
});

describe('merges', () => {
  it('tell from when until when, and how they were undone', async () => {
    const merge = async (month?: number) =>
      (await rowsOf(all, month === undefined ? undefined : at(month)).one(entityMerges, 'entity-1@3'))?.row;
    expect(await merge()).toMatchObject({
      entity: 'entity-1',
      into: 'entity-2',
      unmerging: { agency: 'agency-north' },
    });
    expect(await merge(4)).not.toHaveProperty('unmerging');
    expect(await merge(3)).toBeUndefined();
    expect(await merge(6)).toBeUndefined();
  });
});

describe('links', () => {
  const history = (end: 'CEASED' | 'IN_ERROR') =>
    streamOf('entity-1', [
      [some(EntityRegistered), on(1)],
      [
        some(EntitiesLinked, { to: 'entity-2', during: { from: exactly('2031-02-01T00:00:00.000Z') } }),
        on(2),
      ],
      [some(EntityLinkEnded, { link: 1, end }), on(4)],
    ]);
  const held = async (end: 'CEASED' | 'IN_ERROR', month: number) =>
    (await rowsOf(history(end), at(month)).one(entityLinks, 'entity-1@1')) !== undefined;

  it('hold until they ceased', async () =>
    expect(await Promise.all([1, 2, 3, 4].map((month) => held('CEASED', month)))).toEqual([
      false,
      true,
      true,
      false,
    ]));

  it('held at no date where they were an error, and say so', async () => {
    expect(await held('IN_ERROR', 3)).toBe(false);
    const read = await rowsOf(history('IN_ERROR')).one(entityLinks, 'entity-1@1');
    expect(read?.row).toMatchObject({ from: 'entity-1', to: 'entity-2', ending: { end: 'IN_ERROR' } });
  });
});
