import { DetectionLinked, DetectionRecorded } from '@throughline/detection';
import { ActionPlanned } from '@throughline/disruption';
import { GroupIdentified, MembershipClaimed } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { ReferralOffered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { timeline } from './timeline';
import { timelineItems } from './timeline-items';

const link = DetectionLinked({ group: 'group-1', grounds: 'The same consignee.' });
const june = by('south', { happened: exactly('2031-06-01T00:00:00.000Z') });
const history: readonly Recorded[] = [
  ...streamOf('group-1', [some(GroupIdentified), some(MembershipClaimed, { label: 'A. Person' })]),
  ...streamOf('detection-1', [some(DetectionRecorded, { source: 'A. Source' }), link]),
  ...streamOf('detection-2', [some(DetectionRecorded), [link, june]]),
  ...streamOf('detection-3', [some(DetectionRecorded)]),
  ...streamOf('action-1', [some(ActionPlanned, { group: 'group-1' })]),
  ...streamOf('action-2', [some(ActionPlanned, { group: 'group-2' })]),
  ...streamOf('referral-1', [some(ReferralOffered, { detection: 'detection-1' })]),
  ...streamOf('referral-2', [some(ReferralOffered, { group: 'group-1' })]),
  ...streamOf('referral-3', [some(ReferralOffered, { detection: 'detection-3' })]),
];
const subjectsOf = async (subject: string, at?: string) =>
  (await timeline.where(rowsOf(history, at), { subject })).subject;

describe('timeline items', () => {
  it('are every event there is, each with where it came from', async () => {
    const items = await rowsOf(history).all(timelineItems, {});
    expect(items).toHaveLength(history.length);
    expect((await rowsOf(history).one(timelineItems, 'detection-2@1'))?.row).toMatchObject({
      subject: 'detection-2',
      type: 'DetectionLinked',
      agency: 'agency-south',
      happened: june.happened,
      classification: 'IN_CONFIDENCE',
      basis: ['detection-1@0'],
      details: [
        { field: 'group', value: 'group-1' },
        { field: 'grounds', value: 'The same consignee.' },
      ],
    });
  });

  it('name nobody', async () => {
    const rows = await rowsOf(history).all(timelineItems, {});
    expect(JSON.stringify(rows.map(({ row }) => row))).not.toMatch(/A\. (Person|Source)/);
  });

  it('show an event that is not declared here without its details', async () => {
    const unknown = streamOf('case-1', [{ type: 'CaseOpened', version: 1, data: { name: 'A. Person' } }]);
    expect((await rowsOf(unknown).one(timelineItems, 'case-1@0'))?.row.details).toEqual([]);
  });
});

describe('the timeline of a group', () => {
  it('takes in what was linked to it, aimed at it and referred about it', async () =>
    expect(await subjectsOf('group-1')).toEqual([
      'group-1',
      'detection-1',
      'detection-2',
      'action-1',
      'referral-2',
      'referral-1',
    ]));

  it('takes in only what was linked by then', async () =>
    expect(await subjectsOf('group-1', '2031-05-01T00:00:00.000Z')).not.toContain('detection-2'));

  it('is its own alone where nothing leads to it', async () =>
    expect(await subjectsOf('group-9')).toEqual(['group-9']));
});

describe('the timeline of anything else', () => {
  it('is its own', async () => expect(await subjectsOf('detection-1')).toEqual(['detection-1']));

  it('may be of some events, or of one agency, alone', async () => {
    const args = { subject: 'detection-2', types: ['DetectionLinked'], agency: 'agency-south' };
    const where = await timeline.where(rowsOf(history), args);
    expect((await rowsOf(history).all(timelineItems, where)).map(({ key }) => key)).toEqual([
      'detection-2@1',
    ]);
  });
});
