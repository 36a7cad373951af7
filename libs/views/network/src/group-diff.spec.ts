import {
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
} from '@throughline/detection';
import { ActionAuthorised, ActionPlanned } from '@throughline/disruption';
import {
  GroupIdentified,
  MembershipClaimed,
  StageAdopted,
  StageDeclared,
  TieClaimed,
} from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { groupDiff } from './group-diff';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const inMonth = (n: number, agency = 'north') => by(agency, { happened: month(n) });
const member = (person: string, from: number, to?: number) =>
  some(MembershipClaimed, {
    person,
    role: 'ASSOCIATE',
    during: { from: month(from), ...(to ? { to: month(to) } : {}) },
  });
const grade = { reliability: 'B', credibility: 'C2', handling: 'SHARE' } as const;

const history: readonly Recorded[] = [
  ...streamOf('group-1', [
    [some(GroupIdentified, { name: 'The Harbour Syndicate' }), inMonth(1)],
    [member('entity-1', 1, 4), inMonth(2)],
    [member('entity-2', 5), inMonth(2)],
    [
      some(TieClaimed, {
        from: 'entity-1',
        to: 'entity-2',
        directed: false,
        kind: 'FAMILY',
        during: { from: month(5) },
      }),
      inMonth(2),
    ],
    [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(3)],
    [some(StageAdopted, { declaration: 4, stage: 'ASSESSED' }), inMonth(5, 'south')],
    [some(StageDeclared, { stage: 'ACTIVE' }), inMonth(6)],
  ]),
  ...streamOf('action-1', [
    [some(ActionPlanned, { group: 'group-1', title: 'Searches' }), inMonth(3)],
    [some(ActionAuthorised), inMonth(6)],
  ]),
  ...streamOf('detection-1', [
    [some(DetectionRecorded), inMonth(1)],
    [some(DetectionGraded, grade), inMonth(1)],
    [DetectionLinked({ group: 'group-1', grounds: 'The same name.' }), inMonth(2)],
    [some(DetectionRegraded, { ...grade, credibility: 'C5' }), inMonth(6)],
  ]),
];
const at = (n: number, told = history) => rowsOf(told, month(n).earliest);
const diff = (before: ReturnType<typeof at>, after: ReturnType<typeof at>) =>
  groupDiff.answer(before, after, { group: 'group-1' });
const april = at(4);
const july = at(7);

describe('what differs in a group between two moments', () => {
  it('is who came and who went', async () =>
    expect((await diff(april, july))?.members).toMatchObject({
      added: [{ key: 'entity-2', fields: [{ field: 'roles', after: 'ASSOCIATE' }, {}, {}] }],
      ended: [{ key: 'entity-1', fields: [{ field: 'roles', before: 'ASSOCIATE' }, {}, {}] }],
    }));

  it('is what joins them', async () =>
    expect((await diff(april, july))?.ties.added.map(({ key }) => key)).toEqual([
      'entity-1 and entity-2 FAMILY',
    ]));

  it('is which stage each agency holds it to be in', async () =>
    expect((await diff(april, july))?.stages).toMatchObject({
      added: [{ key: 'agency-south', fields: [{ field: 'stage', after: 'ASSESSED' }, {}, {}] }],
      changed: [
        {
          key: 'agency-north',
          fields: [
            { field: 'stage', before: 'ASSESSED', after: 'ACTIVE' },
            { field: 'since', before: month(3).earliest, after: month(6).earliest },
          ],
        },
      ],
    }));

  it('is what was done, and what was seen', async () => {
    const answer = await diff(april, july);
    expect(answer?.actions.changed).toEqual([
      { key: 'action-1', fields: [{ field: 'status', before: 'PLANNED', after: 'AUTHORISED' }] },
    ]);
    expect(answer?.detections.changed).toEqual([
      { key: 'detection-1', fields: [{ field: 'credibility', before: 'C2', after: 'C5' }] },
    ]);
  });

  it('is all of it, where it was not on the record before', async () => {
    const answer = await diff(at(7, []), july);
    expect(answer?.fields).toContainEqual({ field: 'name', after: 'The Harbour Syndicate' });
    expect(answer?.members.added).toHaveLength(1);
  });

  it('is nothing between a moment and itself', async () => {
    const none = { added: [], changed: [], ended: [] };
    expect(await diff(july, july)).toEqual({
      group: 'group-1',
      fields: [],
      members: none,
      ties: none,
      stages: none,
      actions: none,
      detections: none,
    });
  });

  it('is not told of a group that is on the record at neither', async () =>
    expect(await diff(at(7, []), at(7, []))).toBeUndefined());
});
