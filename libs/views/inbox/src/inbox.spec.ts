import { LapseWarningGiven, SharingAgreementConfirmed, SharingAgreementMade } from '@throughline/agency';
import { TaskAssigned, TaskFellOverdue } from '@throughline/casefile';
import { ActionPlanned } from '@throughline/disruption';
import { GroupIdentified, StageAdopted, StageDeclared } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { ExplanationRequested, InquiryDisclosed, InquiryOpened } from '@throughline/oversight';
import {
  InformationRequested,
  RecallAcknowledged,
  ReferralAccepted,
  ReferralDeclined,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralWithdrawn,
  ShareRecalled,
  TransferOffered,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { inbox } from './inbox';
import { inboxItems } from './inbox-items';

const [north, south, east] = ['agency-north', 'agency-south', 'agency-east'];
const later = exactly('2031-06-01T00:00:00.000Z');
const toSouth = [some(ReferralOffered, { to: south, grounds: 'Your wharf.' }), by('north')] as const;
const referred: readonly Recorded[] = [
  ...streamOf('referral-1', [
    toSouth,
    [some(ReferralAccepted), by('south')],
    [ReferralOutcomeReported({ outcome: 'Two containers searched.' }), by('south', { happened: later })],
  ]),
  ...streamOf('referral-2', [toSouth, [ReferralDeclined({ reason: 'Outside our powers.' }), by('south')]]),
];
const staged: readonly Recorded[] = streamOf('group-1', [
  [some(GroupIdentified), by('north')],
  [some(StageDeclared, { stage: 'ASSESSED' }), by('north')],
  [some(StageAdopted, { declaration: 1, stage: 'ASSESSED' }), by('south')],
  [some(StageDeclared, { stage: 'TARGETED' }), by('east', { happened: later })],
]);
const planned = streamOf('action-1', [[some(ActionPlanned, { partners: [south, east] }), by('north')]]);

const inboxOf = async (
  agency: string,
  history: readonly Recorded[],
  more: { at?: string; types?: string[] } = {},
) => {
  const rows = rowsOf(history, more.at);
  const where = await inbox.where(rows, { agency, ...(more.types ? { types: more.types } : {}) });
  return (await rows.all(inboxItems, where)).map(({ key }) => key);
};

describe('the inbox of an agency', () => {
  it('has what was referred to it', async () =>
    expect(await inboxOf(south, referred)).toEqual(['referral-1@0', 'referral-2@0']));

  it('has what its own referrals were answered', async () =>
    expect(await inboxOf(north, referred)).toEqual(['referral-1@1', 'referral-1@2', 'referral-2@1']));

  it('says of what comes from an exercise that it is practice, and leads to that from every answer', async () => {
    const drills = [
      ...streamOf('referral-3', [
        [some(ReferralOffered, { to: south, exercise: true }), by('north')],
        [some(ReferralAccepted), by('south')],
      ]),
      ...streamOf('information-request-3', [some(InformationRequested, { of: south, exercise: true })]),
      ...streamOf('transfer-3', [some(TransferOffered, { to: south, exercise: true })]),
    ];
    const items = await rowsOf(drills).all(inboxItems, {});
    expect(items.map(({ row: { exercise, about } }) => [about, exercise])).toEqual([
      ['referral-3', true],
      ['referral-3', undefined],
      ['information-request-3', true],
      ['transfer-3', true],
    ]);
  });

  it('tells what is asked and answered in words', async () => {
    const says = (await rowsOf(referred).all(inboxItems, {})).map(({ row }) => row.says);
    expect(says).toEqual([
      'Your wharf.',
      undefined,
      'Two containers searched.',
      'Your wharf.',
      'Outside our powers.',
    ]);
  });

  it('has what others decided of a group whose stage it declared or adopted, and not its own decisions', async () => {
    expect(await inboxOf(north, staged)).toEqual(['group-1@2', 'group-1@3']);
    expect(await inboxOf(south, staged)).toEqual(['group-1@1', 'group-1@3']);
    expect(await inboxOf('agency-west', staged)).toEqual([]);
  });

  it('has the actions that it is to take part in', async () => {
    expect(await inboxOf(east, planned)).toEqual([`${east}/action-1@0`]);
    expect(await inboxOf(north, planned)).toEqual([]);
  });

  it('has what whoever referred something to it says of that later', async () => {
    const withdrawn = streamOf('referral-1', [toSouth, [some(ReferralWithdrawn), by('north')]]);
    expect(await inboxOf(south, withdrawn)).toEqual(['referral-1@0', 'referral-1@1']);
    expect(await inboxOf(north, withdrawn)).toEqual([]);
  });

  it('has what it is asked in cases, and what comes to be due there', async () => {
    const assigned = [some(TaskAssigned, { to: south, title: 'Search.' }), by('north')] as const;
    const told = streamOf('case-1', [assigned, [some(TaskFellOverdue, { task: 0 }), by('south')]]);
    expect(await inboxOf(south, told)).toEqual(['case-1@0', 'case-1@1']);
    expect((await rowsOf(told).one(inboxItems, 'case-1@0'))?.row).toMatchObject({
      says: 'Search.',
      case: 'case-1',
    });
  });

  it('has what is recalled from it, and the answers to what it recalled', async () => {
    const recalled = [some(ShareRecalled, { recipients: [south, east] }), by('north')] as const;
    const told = streamOf('share-recall-1', [recalled, [some(RecallAcknowledged), by('south')]]);
    expect(await inboxOf(south, told)).toEqual([`${south}/share-recall-1@0`]);
    expect(await inboxOf(north, told)).toEqual(['share-recall-1@1']);
  });

  it('has what befalls the agreements that it is party to', async () => {
    const told = streamOf('sharing-agreement-1', [
      [some(SharingAgreementMade, { parties: [north, south] }), by('north')],
      [some(LapseWarningGiven), by('north')],
      [some(SharingAgreementConfirmed), by('south')],
    ]);
    expect(await inboxOf(south, told)).toEqual([
      `${south}/sharing-agreement-1@0`,
      'sharing-agreement-1@1',
      'sharing-agreement-1@2',
    ]);
    expect(await inboxOf(east, told)).toEqual([]);
  });

  it('has what an overseer asks of it only once the inquiry is disclosed', async () => {
    const told = [
      [some(InquiryOpened, { examined: [south] }), by('north')],
      [some(ExplanationRequested, { askedOf: south }), by('north')],
      [some(InquiryDisclosed, { disclosedTo: [south] }), by('north')],
    ] as const;
    expect(await inboxOf(south, streamOf('inquiry-1', told.slice(0, 2)))).toEqual([]);
    expect(await inboxOf(south, streamOf('inquiry-1', told))).toEqual([
      'inquiry-1@1',
      'inquiry-1/agency-south/inquiry-1@2',
    ]);
  });

  it('is as it was at a date', async () =>
    expect(await inboxOf(north, referred, { at: '2031-05-01T00:00:00.000Z' })).not.toContain('referral-1@2'));

  it('cannot be of events that never come into one, such as a name misspelt', () => {
    const of = (types: readonly string[]) => inbox.checks!({ agency: north, types });
    expect(of([...new Set(inboxItems.folds.map(({ type }) => type))].filter((type) => type !== '*'))).toEqual(
      [],
    );
    expect(of(['ActionPlanned', 'ReferralOfered'])).toMatchObject([
      { path: 'types.1', must: expect.stringContaining('near it: ReferralOffered') },
    ]);
  });

  it('may be of some events alone', async () =>
    expect(await inboxOf(north, referred, { types: ['ReferralDeclined'] })).toEqual(['referral-2@1']));
});
