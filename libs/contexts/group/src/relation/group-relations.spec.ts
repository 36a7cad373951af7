import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { groups } from '../groups';
import {
  AliasAdded,
  GroupIdentified,
  GroupMerged,
  GroupSplit,
  GroupSucceeded,
  GroupUnmerged,
  GroupUnsplit,
  SuccessionEnded,
} from '../events';
import { groupRelations } from './group-relations';
import { canonicalGroup, groupsUnder, type Related } from './groups-under';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const inMonth = (n: number, agency = 'north') => by(agency, { happened: month(n) });
const identified = (aliases: readonly string[]) => [some(GroupIdentified, { aliases }), inMonth(1)] as const;
const history = [
  ...streamOf('group-1', [identified(['The Crew']), [some(GroupMerged, { into: 'group-3' }), inMonth(6)]]),
  ...streamOf('group-2', [
    identified([]),
    [some(GroupMerged, { into: 'group-1', rationale: 'One depot.' }), inMonth(3)],
    [some(AliasAdded, { alias: 'The Machine Shop' }), inMonth(4, 'south')],
    [some(GroupUnmerged, { merge: 1, into: 'group-1', rationale: 'Two depots.' }), inMonth(5)],
  ]),
  ...streamOf('group-3', [
    identified([]),
    [some(GroupSplit, { into: 'group-4' }), inMonth(4)],
    [some(GroupSucceeded, { successor: 'group-5' }), inMonth(4)],
    [some(GroupUnsplit, { split: 1, into: 'group-4' }), inMonth(7)],
    [some(SuccessionEnded, { succession: 2, successor: 'group-5' }), inMonth(7)],
  ]),
];
const at = (n?: number) => rowsOf(history, n === undefined ? n : month(n).earliest);
const underAt = async (group: string, n?: number) =>
  groupsUnder(
    (await at(n).all(groupRelations, { kind: ['MERGED_INTO'] })).map(({ row }) => row),
    group,
  );

describe('relations between groups', () => {
  it('say why they hold, and why they do not any more', async () => {
    const [merge] = await at().all(groupRelations, { group: ['group-2'] });
    expect(merge?.row).toMatchObject({
      kind: 'MERGED_INTO',
      other: 'group-1',
      rationale: 'One depot.',
      during: { from: month(3), to: month(5) },
      undoing: { rationale: 'Two depots.' },
    });
    expect((await at(4).one(groupRelations, 'group-2@1'))?.row).not.toHaveProperty('undoing');
    expect(await at(2).one(groupRelations, 'group-2@1')).toBeUndefined();
  });

  it('are those of coming apart and of taking the place, too', async () => {
    const kindsAt = async (n: number) =>
      (await at(n).all(groupRelations, { group: ['group-3'] })).map(({ row }) => [row.kind, row.other]);
    const both = [
      ['SPLIT_INTO', 'group-4'],
      ['SUCCEEDED_BY', 'group-5'],
    ];
    expect(await kindsAt(5)).toEqual(both);
    expect(await kindsAt(8)).toEqual([]);
  });
});

describe('the groups whose facts show under a group', () => {
  it('are itself and all that are merged into it, however far round, at the date asked for', async () => {
    expect(await underAt('group-1', 2)).toEqual(['group-1']);
    expect(await underAt('group-1', 4)).toEqual(['group-1', 'group-2']);
    expect(await underAt('group-1')).toEqual(['group-1']);
    expect(await underAt('group-3')).toEqual(['group-3', 'group-1']);
  });

  const merged = (group: string, other: string, n: number): Related => ({
    kind: 'MERGED_INTO',
    group,
    other,
    recordedAt: month(n).earliest,
  });
  const chain = [merged('group-1', 'group-2', 1), merged('group-2', 'group-3', 2)];

  it('follow on one another', () => {
    expect(groupsUnder(chain, 'group-3')).toEqual(['group-3', 'group-2', 'group-1']);
    expect(canonicalGroup(chain, 'group-1')).toBe('group-3');
    expect(canonicalGroup(chain, 'group-9')).toBe('group-9');
  });

  it('are found where two merges made at once lead in a circle: the later one is passed over', () => {
    const circle = [merged('group-3', 'group-1', 3), ...chain];
    expect(groupsUnder(circle, 'group-3')).toEqual(['group-3', 'group-2', 'group-1']);
    expect(canonicalGroup(circle, 'group-1')).toBe('group-3');
  });

  it('are not those that came of it, or took its place', () =>
    expect(groupsUnder([{ ...chain[0]!, kind: 'SPLIT_INTO' }], 'group-2')).toEqual(['group-2']));
});

describe('groups', () => {
  const groupAt = async (key: string, n?: number) => (await at(n).one(groups, key))?.row;

  it('say who told each of their names, and on whose record, also where it was told after a merge', async () => {
    expect(await groupAt('group-1')).toMatchObject({
      aliases: ['The Crew'],
      knownAs: [{ alias: 'The Crew', group: 'group-1', citation: 'group-1@0', agency: 'agency-north' }],
    });
    expect(await groupAt('group-2')).toMatchObject({
      aliases: ['The Machine Shop'],
      knownAs: [{ group: 'group-2', citation: 'group-2@2', agency: 'agency-south' }],
    });
    expect(await groupAt('group-2', 3)).toMatchObject({ knownAs: [] });
  });

  it('count as themselves, or as what they were merged into at the date asked for', async () => {
    const countedAt = async (n?: number) => (await groupAt('group-2', n))?.canonical;
    expect(await Promise.all([2, 4, 6, undefined].map(countedAt))).toEqual([
      'group-2',
      'group-1',
      'group-2',
      'group-2',
    ]);
    expect(await groupAt('group-1')).toMatchObject({ canonical: 'group-3', mergedInto: 'group-3' });
  });
});
