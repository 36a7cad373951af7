import { GroupIdentified, MembershipClaimed, TieClaimed } from '@throughline/group';
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
      label: 'N One',
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
      memberCount: 0,
      tieCount: 0,
      directedTieCount: 0,
      members: [],
      ties: [],
    }));

  it('is not that of a group that is not on the record', async () =>
    expect(await network.answer(rowsOf([]), { group: 'group-1' })).toBeUndefined());
});
