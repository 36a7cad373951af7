import { CaseOpened, EntryRecorded } from '@throughline/casefile';
import { DetectionGraded, DetectionLinked, DetectionRecorded } from '@throughline/detection';
import { ActionAuthorised, ActionPlanned } from '@throughline/disruption';
import { GroupIdentified, MembershipClaimed } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { ReferralAccepted, ReferralOffered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import type { TimelineArgs } from './items-wanted';
import { timeline } from './timeline';
import { timelineItems } from './timeline-items';
import { timelineSubjects } from './timeline-subjects';

const link = DetectionLinked({ group: 'group-1', grounds: 'The same consignee.' });
const onThe = (day: string) => exactly(`2031-06-${day}T00:00:00.000Z`);
const inJune = by('south', { happened: onThe('01') });
const history: readonly Recorded[] = [
  ...streamOf('group-1', [
    [some(GroupIdentified, { offenceTypes: ['CYBER'] }), by('1', { basis: [] })],
    some(MembershipClaimed, { person: 'entity-5', label: 'A. Person' }),
  ]),
  ...streamOf('detection-1', [
    [
      some(DetectionRecorded, { source: 'A. Source', offenceTypes: ['DRUGS'], areaOfFocus: 'BORDER' }),
      by('1', { basis: [] }),
    ],
    [some(DetectionGraded), by('1', { basis: [] })],
    link,
  ]),
  ...streamOf('detection-2', [
    [
      some(DetectionRecorded, {
        offenceTypes: ['CYBER'],
        seen: [{ label: 'B. Person', role: 'COURIER', entity: 'entity-5' }],
      }),
      by('1', { basis: [] }),
    ],
    [link, inJune],
  ]),
  ...streamOf('detection-3', [some(DetectionRecorded)]),
  ...streamOf('action-1', [
    some(ActionPlanned, { group: 'group-1', partners: ['agency-east'] }),
    some(ActionAuthorised),
  ]),
  ...streamOf('action-2', [some(ActionPlanned, { group: 'group-2' })]),
  ...streamOf('referral-1', [
    some(ReferralOffered, { detection: 'detection-1', to: 'agency-east' }),
    [some(ReferralAccepted), by('east')],
  ]),
  ...streamOf('referral-2', [some(ReferralOffered, { group: 'group-1' })]),
  ...streamOf('referral-3', [some(ReferralOffered, { detection: 'detection-3' })]),
];
const read = async (args: TimelineArgs, at?: string, told = history) => {
  const rows = rowsOf(told, at);
  return (await rows.all(timelineItems, await timeline.where(rows, args))).map(({ row }) => row.citation);
};
const itemsOf = (subject: string, more: Partial<TimelineArgs> = {}) => read({ subject, ...more });

describe('timeline items', () => {
  it('are every event there is, each with where it came from', async () => {
    const rows = rowsOf(history);
    const own = (await rows.all(timelineItems, {})).filter(({ key, row }) => key === row.citation);
    expect(own).toHaveLength(history.length);
    expect((await rows.one(timelineItems, 'detection-2@1'))?.row).toMatchObject({
      subject: 'detection-2',
      type: 'DetectionLinked',
      agency: 'agency-south',
      happened: inJune.happened,
      classification: 'IN_CONFIDENCE',
      basis: ['detection-1@0'],
      reliesOn: ['detection-1@0'],
      details: [
        { field: 'group', value: 'group-1' },
        { field: 'grounds', value: 'The same consignee.' },
      ],
    });
  });

  it('lead to whether what they are about is practice', async () => {
    const told = streamOf('case-1', [some(CaseOpened, { kind: 'EXERCISE' }), some(EntryRecorded)]);
    const { about } = (await rowsOf(told).one(timelineItems, 'case-1@1'))!.row;
    expect((await rowsOf(told).one(timelineSubjects, about))?.row.exercise).toBe(true);
    expect((await rowsOf(history).one(timelineSubjects, 'detection-1'))?.row.exercise).toBe(false);
  });

  it('name nobody', async () => {
    const rows = await rowsOf(history).all(timelineItems, {});
    expect(JSON.stringify(rows.map(({ row }) => row))).not.toMatch(/[AB]\. (Person|Source)/);
  });

  it('show an event that is not declared here without its details', async () => {
    const unknown = streamOf('case-1', [{ type: 'CaseOpened', version: 1, data: { name: 'A. Person' } }]);
    expect((await rowsOf(unknown).one(timelineItems, 'case-1@0'))?.row.details).toEqual([]);
    expect(await read({ subject: 'case-1' }, undefined, unknown)).toEqual(['case-1@0']);
  });
});

describe('the timeline of a group', () => {
  it('takes in whole, and once, what was linked to it, aimed at it and referred of it', async () =>
    expect(await itemsOf('group-1')).toEqual([
      'group-1@0',
      'group-1@1',
      'detection-1@0',
      'detection-1@1',
      'detection-1@2',
      'detection-2@0',
      'detection-2@1',
      'action-1@0',
      'action-1@1',
      'referral-1@0',
      'referral-1@1',
      'referral-2@0',
    ]));

  it('takes in what was linked only by then in the world', async () =>
    expect(await read({ subject: 'group-1' }, '2031-05-01T00:00:00.000Z')).not.toContain('detection-2@0'));

  it('takes in what was linked only once the link is on the record', async () => {
    const before = history.filter(({ stream, revision }) => stream !== 'detection-2' || revision === 0);
    expect(await read({ subject: 'group-1' }, undefined, before)).not.toContain('detection-2@0');
  });

  it('is empty where nothing is known of it', async () => expect(await itemsOf('group-9')).toEqual([]));
});

describe('the timeline of anything else', () => {
  it('of a detection takes in what was referred of it', async () =>
    expect(await itemsOf('detection-1')).toEqual([
      'detection-1@0',
      'detection-1@1',
      'detection-1@2',
      'referral-1@0',
      'referral-1@1',
    ]));

  it('of a person is the events that name them', async () =>
    expect(await itemsOf('entity-5')).toEqual(['group-1@1', 'detection-2@0']));

  it('of an agency is what it recorded and what was addressed to it', async () => {
    expect(await itemsOf('agency-east')).toEqual(['action-1@0', 'referral-1@0', 'referral-1@1']);
    expect(await itemsOf('agency-south')).toEqual(['detection-2@1']);
  });
});

describe('a timeline may be', () => {
  it.each<[string, Partial<TimelineArgs>, readonly string[]]>([
    ['some events', { types: ['DetectionLinked'] }, ['detection-1@2', 'detection-2@1']],
    ['what an agency recorded', { agency: 'agency-east' }, ['referral-1@1']],
    [
      'a type of offending',
      { offenceTypes: ['CYBER'] },
      ['group-1@0', 'group-1@1', 'detection-2@0', 'detection-2@1'],
    ],
    [
      'an area of focus and a type of offending',
      { areasOfFocus: ['BORDER'], offenceTypes: ['DRUGS'] },
      ['detection-1@0', 'detection-1@1', 'detection-1@2'],
    ],
    ['a time in the world', { happenedIn: onThe('01') }, ['detection-2@1']],
    ['a time of recording', { recordedIn: onThe('01') }, ['detection-2@1']],
  ])('of %s alone', async (_, more, expected) => expect(await itemsOf('group-1', more)).toEqual(expected));

  it('of a type of offending alone for a person too', async () =>
    expect(await itemsOf('entity-5', { offenceTypes: ['DRUGS'] })).toEqual([]));

  it('of suspects without what an earlier referral for support says, and of the referral with it', async () => {
    const mixed = {
      form: 'SUPPORT',
      beneficiary: 'A victim',
      group: 'group-1',
      detection: 'detection-1',
    } as const;
    const told = [
      ...history.slice(0, 1),
      ...streamOf('referral-9', [some(ReferralOffered, mixed), [some(ReferralAccepted), by('east')]]),
    ];
    expect(await read({ subject: 'group-1' }, undefined, told)).toEqual(['group-1@0']);
    expect(await read({ subject: 'detection-1' }, undefined, told)).toEqual([]);
    expect(await read({ subject: 'referral-9' }, undefined, told)).toEqual(['referral-9@0', 'referral-9@1']);
  });

  it('of what may have happened within a time, however uncertain', async () => {
    const told = streamOf('group-1', [
      [
        some(GroupIdentified),
        by('1', { happened: { ...onThe('01'), latest: onThe('20').latest, precision: 'RANGE' } }),
      ],
      [some(MembershipClaimed), by('1', { happened: onThe('21') })],
    ]);
    expect(await read({ subject: 'group-1', happenedIn: onThe('10') }, undefined, told)).toEqual([
      'group-1@0',
    ]);
  });

  it('of events that there are only: another name is refused, with those near it', () =>
    expect(timeline.checks?.({ subject: 'group-1', types: ['StageDeclared', 'StageDeclard'] })).toEqual([
      { path: 'types.1', must: expect.stringContaining('near it: StageDeclared') },
    ]));
});
