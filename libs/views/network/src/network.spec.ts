import { EntityMerged, EntityRegistered, EntityUnmerged } from '@throughline/entity';
import {
  GroupIdentified,
  GroupMerged,
  GroupUnmerged,
  MembershipClaimed,
  MembershipEnded,
  TieClaimed,
} from '@throughline/group';
import { exactly, type Moment } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { network } from './network';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const during = (from: number, to: number) => ({ from: month(from), to: month(to) });
const sometimeIn = (from: number, to: number): Moment => ({
  earliest: month(from).earliest,
  latest: month(to).latest,
  precision: 'RANGE',
  zone: 'UTC',
});
const member = (n: number, more: object = {}) =>
  some(MembershipClaimed, { person: `entity-${n}`, label: `N${n}`, during: during(1, 9), ...more });
const calls = (from: number, to: number, more: object = {}) =>
  some(TieClaimed, {
    from: `entity-${from}`,
    to: `entity-${to}`,
    kind: 'COMMUNICATION',
    directed: true,
    strength: 5,
    strengthUnit: 'calls',
    during: during(1, 9),
    ...more,
  });
const derived = [{ field: 'during', rule: 'A phase is two months.' }];

type Told = Parameters<typeof streamOf>[1][number];
const seen = (told: readonly Told[], at?: number) =>
  network.answer(
    rowsOf(streamOf('group-1', [some(GroupIdentified), ...told]), at === undefined ? at : month(at).earliest),
    {
      group: 'group-1',
    },
  );

describe('the members of a network', () => {
  it('are counted once each, however many claims there are', async () => {
    const claims = [
      member(1, { role: 'ASSOCIATE' }),
      member(1, { role: 'PRINCIPAL', label: 'N One' }),
      member(2),
    ];
    const answer = await seen(claims);
    expect(answer).toMatchObject({ group: 'group-1', memberCount: 2 });
    expect(answer?.members[0]).toEqual({
      person: 'entity-1',
      alsoNamed: [],
      label: 'N One',
      overdueForReview: false,
      roles: ['PRINCIPAL', 'ASSOCIATE'],
      claims: 2,
      surely: true,
      derived: [],
    });
  });

  it('are those of the date asked for', async () => {
    const claims = [
      member(1, { during: during(1, 3) }),
      member(2, { during: during(3, 5) }),
      member(3, { during: during(5, 7) }),
    ];
    expect((await seen(claims, 2))?.members.map(({ person }) => person)).toEqual(['entity-1']);
    expect((await seen(claims, 3))?.memberCount).toBe(2);
    expect((await seen(claims))?.memberCount).toBe(3);
  });

  it('are told apart by whether they surely were members then', async () => {
    const claims = [
      member(1, { during: { from: sometimeIn(1, 4) } }),
      member(2, { during: { from: month(1), to: sometimeIn(2, 9) } }),
      member(3, { during: { from: month(1) } }),
      member(1, { during: { from: sometimeIn(1, 5) } }),
    ];
    expect((await seen(claims, 3))?.members.map(({ surely }) => surely)).toEqual([false, false, true]);
    expect((await seen(claims, 4))?.members[0]?.surely).toBe(true);
    expect((await seen(claims))?.members.every(({ surely }) => surely)).toBe(true);
  });

  it('say once what is derived', async () => {
    const answer = await seen([
      [member(1), by('north', { derived })],
      [member(1), by('north', { derived })],
    ]);
    expect(answer?.members[0]?.derived).toEqual(derived);
  });
});

describe('the members of a network as known', () => {
  const open = (person: string, reviewBy?: string) =>
    some(MembershipClaimed, { person, during: { from: month(1) }, ...(reviewBy ? { reviewBy } : {}) });

  it('say as known when they are, and how many are overdue for review', async () => {
    const told = [
      [open('entity-1', month(4).earliest), by('north', { happened: month(2) })],
      [open('entity-2', month(9).earliest), by('north', { happened: month(3) })],
    ] as const;
    expect(await seen(told, 5)).toMatchObject({
      memberCount: 2,
      overdueForReview: 1,
      knownAt: '2031-03-01T09:00:00.000Z',
      members: [{ overdueForReview: true }, { overdueForReview: false }],
    });
    expect((await seen(told, 3))?.overdueForReview).toBe(0);
  });

  it('leave once it is on the record that a claim ended, and were never there where it was in error', async () => {
    const ended = (end: 'LEFT' | 'ERROR') => [
      open('entity-1'),
      [some(MembershipEnded, { claim: 1, end }), by('north', { happened: month(5) })] as const,
    ];
    expect((await seen(ended('LEFT')))?.memberCount).toBe(0);
    expect((await seen(ended('LEFT'), 4))?.memberCount).toBe(1);
    expect((await seen(ended('ERROR'), 4))?.memberCount).toBe(0);
  });
});

describe('a network of what was merged', () => {
  const inMonth = (n: number) => by('north', { happened: month(n) });
  const history = [
    ...streamOf('group-1', [some(GroupIdentified), member(1, { during: { from: month(1) } })]),
    ...streamOf('group-2', [
      some(GroupIdentified),
      member(2, { during: { from: month(1) } }),
      calls(2, 3, { during: { from: month(1) } }),
      [some(GroupMerged, { into: 'group-1' }), inMonth(3)],
      [some(GroupUnmerged, { merge: 3, into: 'group-1' }), inMonth(7)],
    ]),
    ...streamOf('entity-2', [
      some(EntityRegistered),
      [some(EntityMerged, { into: 'entity-1' }), inMonth(4)],
      [some(EntityUnmerged, { merge: 1, into: 'entity-1' }), inMonth(6)],
    ]),
  ];
  const at = (n: number | undefined, group = 'group-1') =>
    network.answer(rowsOf(history, n === undefined ? n : month(n).earliest), { group });

  it('shows the claims on every group that counts as it at the date', async () => {
    expect((await at(2))?.memberCount).toBe(1);
    expect(await at(3)).toMatchObject({ memberCount: 2, groups: ['group-1', 'group-2'] });
    expect(await at(3, 'group-2')).toMatchObject({ memberCount: 1, countsAs: 'group-1' });
    expect(await at(undefined)).toMatchObject({ memberCount: 1, groups: ['group-1'] });
  });

  it('shows as one who counts as one at the date, and what joins them', async () => {
    expect(await at(5)).toMatchObject({
      memberCount: 1,
      members: [{ person: 'entity-1', alsoNamed: ['entity-2'], claims: 2 }],
      ties: [{ from: 'entity-1', to: 'entity-3' }],
    });
    expect((await at(6))?.memberCount).toBe(1);
    expect((await at(8, 'group-2'))?.members).toMatchObject([{ person: 'entity-2', alsoNamed: [] }]);
  });
});

describe('the ties of a network', () => {
  it('are counted by pair, and by direction', async () =>
    expect(await seen([calls(1, 2), calls(2, 1), calls(2, 3), calls(1, 2)])).toMatchObject({
      tieCount: 2,
      directedTieCount: 3,
      strength: 20,
      strengthUnit: 'calls',
    }));

  it('add up over the claims of the same tie', async () =>
    expect((await seen([calls(2, 1), calls(1, 2), [calls(1, 2), by('north', { derived })]]))?.ties).toEqual([
      { from: 'entity-1', to: 'entity-2', ...aTie, strength: 10, claims: 2, derived },
      { from: 'entity-2', to: 'entity-1', ...aTie, strength: 5, claims: 1, derived: [] },
    ]));

  it('without a direction are one, whichever way they are told', async () => {
    const kin = { kind: 'FAMILY', directed: false, strength: undefined, strengthUnit: undefined };
    const answer = await seen([calls(1, 2, kin), calls(2, 1, kin)]);
    expect(answer).toMatchObject({
      tieCount: 1,
      directedTieCount: 0,
      ties: [{ from: 'entity-1', to: 'entity-2', claims: 2 }],
    });
    expect(answer?.strength).toBeUndefined();
  });

  it('of several kinds between the same two are one pair', async () => {
    const answer = await seen([calls(1, 2), calls(1, 2, { kind: 'FINANCIAL' })]);
    expect(answer).toMatchObject({ tieCount: 1, directedTieCount: 1 });
    expect(answer?.ties.map(({ kind }) => kind)).toEqual(['COMMUNICATION', 'FINANCIAL']);
  });

  it('in different units have no sum', async () => {
    const answer = await seen([calls(1, 2), calls(1, 2, { strengthUnit: 'transfers' })]);
    expect(answer?.strength).toBeUndefined();
    expect(answer?.ties.map(({ strength, strengthUnit }) => [strength, strengthUnit])).toEqual([
      [5, 'calls'],
      [5, 'transfers'],
    ]);
  });

  it('are those of the date asked for', async () => {
    const claims = [calls(1, 2, { during: during(1, 3) }), calls(1, 2, { during: during(4, 6) })];
    expect((await seen(claims, 2))?.strength).toBe(5);
    expect((await seen(claims, 7))?.tieCount).toBe(0);
    expect((await seen(claims))?.strength).toBe(10);
  });
});

const aTie = { kind: 'COMMUNICATION', directed: true, strengthUnit: 'calls', surely: true };

describe('the network of a group', () => {
  it('may be empty', async () =>
    expect(await seen([])).toEqual({
      group: 'group-1',
      countsAs: 'group-1',
      groups: ['group-1'],
      knownAt: '2031-03-01T09:00:00.000Z',
      memberCount: 0,
      overdueForReview: 0,
      tieCount: 0,
      directedTieCount: 0,
      members: [],
      ties: [],
    }));

  it('is not that of a group that is not on the record', async () =>
    expect(await network.answer(rowsOf([]), { group: 'group-1' })).toBeUndefined());
});
