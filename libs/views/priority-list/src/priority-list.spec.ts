import { GroupIdentified, GroupMerged, GroupScored, TargetAdopted, TargetDeclined } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { priorityList } from './priority-list';

const inMonth = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const identified = [some(GroupIdentified), by('north', { happened: inMonth(1) })] as const;
type Score = NonNullable<Parameters<typeof some<typeof GroupScored>>[1]>;
const scored = (month: number, points: number, stated: Score = {}, agency = 'north') =>
  [
    some(GroupScored, {
      model: 'Harm',
      modelVersion: '1',
      emerging: false,
      factors: [
        { factor: 'Violence', standing: 'PRESENT', points, confidence: 'HIGH' },
        { factor: 'Reach', standing: 'UNKNOWN', confidence: 'LOW' },
      ],
      ...stated,
    }),
    by(agency, { happened: inMonth(month) }),
  ] as const;
const adopted = (month: number, rank: number, agency: string) =>
  [some(TargetAdopted, { rank }), by(agency, { happened: inMonth(month) })] as const;
const declined = (month: number, agency: string) =>
  [
    some(TargetDeclined, { rationale: 'Outside our powers.' }),
    by(agency, { happened: inMonth(month) }),
  ] as const;

const history: readonly Recorded[] = [
  ...streamOf('group-1', [
    identified,
    scored(2, 10),
    scored(4, 3),
    adopted(3, 1, 'north'),
    declined(5, 'south'),
  ]),
  ...streamOf('group-2', [identified, scored(2, 7, { emerging: true }), adopted(3, 2, 'north')]),
  ...streamOf('group-3', [identified]),
];
type Asked = Parameters<typeof priorityList.answer>[1];
const asked = async (args: Asked = {}, at?: string, of = history) =>
  (await priorityList.answer(rowsOf(of, at), args))!;
const listed = async (args: Asked = {}, at?: string, of = history) =>
  (await asked(args, at, of)).groups.map(({ group, scores }) => [group, scores[0]?.total]);

describe('the priority list', () => {
  it('has the highest last score first, and what nobody has scored at the end', async () => {
    expect(await listed()).toEqual([
      ['group-2', 7],
      ['group-1', 3],
      ['group-3', undefined],
    ]);
    expect((await asked()).unscored).toBe(1);
  });

  it('tells with the score how sure it is, and what is unknown', async () =>
    expect((await asked()).groups[0]).toMatchObject({
      isEmerging: true,
      scores: [{ agency: 'agency-north', total: 7, unknowns: 1, nils: 0, model: 'Harm' }],
    }));

  it('says who took a group on, who did not and why, and who has not said', async () => {
    const [second, first] = (await asked()).groups;
    expect(first).toMatchObject({
      adopted: 1,
      choices: [
        { agency: 'agency-north', choice: 'ADOPTED', rank: 1 },
        { agency: 'agency-south', choice: 'DECLINED', rationale: 'Outside our powers.' },
      ],
      silent: [],
    });
    expect(second).toMatchObject({ silent: ['agency-south'] });
  });

  it('is as it was at a date', async () => {
    expect(await listed({}, inMonth(3).earliest)).toEqual([
      ['group-1', 10],
      ['group-2', 7],
      ['group-3', undefined],
    ]);
    expect((await asked({}, inMonth(2).earliest)).groups[0]!.choices).toEqual([]);
  });

  it('compares scores by one model alone, where it is asked for', async () => {
    const other = streamOf('group-4', [identified, scored(2, 900, { model: 'Reach' })]);
    expect(await listed({ model: 'Harm' }, undefined, [...history, ...other])).toContainEqual([
      'group-4',
      undefined,
    ]);
  });

  it('may be what an agency chose, or what is emerging', async () => {
    expect(await listed({ agency: 'agency-south', choice: 'DECLINED' })).toEqual([['group-1', 3]]);
    expect(await listed({ agency: 'agency-south', choice: 'ADOPTED' })).toEqual([]);
    expect(await listed({ choice: 'ADOPTED' })).toHaveLength(2);
    expect(await listed({ emerging: true })).toEqual([['group-2', 7]]);
  });

  it('shows what stands on the record of a group that was merged under the other one', async () => {
    const merged = streamOf('group-4', [
      identified,
      scored(2, 50, {}, 'east'),
      adopted(3, 1, 'east'),
      [some(GroupMerged, { into: 'group-2' }), by('north', { happened: inMonth(6) })],
    ]);
    const [first] = (await asked({}, undefined, [...history, ...merged])).groups;
    expect(first).toMatchObject({
      group: 'group-2',
      adopted: 2,
      scores: [{ group: 'group-4', total: 50 }, { group: 'group-2' }],
    });
  });
});
