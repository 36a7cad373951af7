import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { GroupIdentified, MembershipClaimed, StageAdopted, StageDeclared, TieClaimed } from './events';
import { groups } from './groups';
import { memberships } from './memberships';
import { stageDeclarations } from './stage-declarations';
import { ties } from './ties';

const day = (n: number) => exactly(`2031-01-0${n}T00:00:00.000Z`);
const derived = [{ field: 'during', rule: 'A phase is two months.' }];
const history = streamOf('group-1', [
  [some(GroupIdentified, { name: 'The Harbour Syndicate' }), by('north', { happened: day(1) })],
  [some(MembershipClaimed, { during: { from: day(2), to: day(4) } }), by('north', { derived })],
  [some(TieClaimed, { to: 'entity-2', during: { from: day(3) } }), by('south')],
  [some(StageDeclared, { stage: 'ASSESSED' }), by('north', { happened: day(5) })],
  [some(StageAdopted, { declaration: 3, stage: 'ASSESSED' }), by('south', { happened: day(6) })],
]);
const at = (n: number) => rowsOf(history, day(n).earliest);
const inGroup = { group: ['group-1'] };

describe('groups', () => {
  it('are named by the agency that identified them', async () =>
    expect((await rowsOf(history).one(groups, 'group-1'))?.row).toMatchObject({
      name: 'The Harbour Syndicate',
      agency: 'agency-north',
    }));
});

describe('memberships', () => {
  it('say whose claim they are, and what in them is derived', async () =>
    expect(await rowsOf(history).all(memberships, inGroup)).toMatchObject([
      { key: 'group-1@1', row: { person: 'entity-1', claimedBy: 'agency-north', derived } },
    ]));

  it('are there while they may hold', async () => {
    const counts = await Promise.all(
      [1, 2, 4, 5].map(async (n) => (await at(n).all(memberships, inGroup)).length),
    );
    expect(counts).toEqual([0, 1, 1, 0]);
  });
});

describe('ties', () => {
  it('say whose claim they are', async () =>
    expect(await rowsOf(history).all(ties, inGroup)).toMatchObject([
      { key: 'group-1@2', row: { from: 'entity-1', to: 'entity-2', claimedBy: 'agency-south' } },
    ]));

  it('stay while no end is known', async () => expect(await at(9).all(ties, inGroup)).toHaveLength(1));
});

describe('declarations of a stage', () => {
  it('cite what they rely on, and say who adopted them', async () =>
    expect((await rowsOf(history).one(stageDeclarations, 'group-1@3'))?.row).toMatchObject({
      stage: 'ASSESSED',
      revision: 3,
      agency: 'agency-north',
      basis: ['detection-1@0'],
      adoptions: [{ agency: 'agency-south', revision: 4, happened: day(6) }],
    }));

  it('leave out what was not adopted by then', async () =>
    expect((await at(5).one(stageDeclarations, 'group-1@3'))?.row.adoptions).toEqual([]));

  it('are not there before they were made', async () =>
    expect(await at(4).one(stageDeclarations, 'group-1@3')).toBeUndefined());
});
