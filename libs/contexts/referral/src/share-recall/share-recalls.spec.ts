import { exactly, fold } from '@throughline/kernel';
import { by, rowsOf, sampleFields, story, streamOf } from '@throughline/story';
import { AcknowledgeRecall } from './acknowledge-recall';
import { RecallAcknowledged, ShareRecalled } from './events';
import { RecallShare } from './recall-share';
import { shareRecall } from './share-recall';
import { shareRecalls } from './share-recalls';

const shared = (from = 'agency-north') => ({
  shared: new Map([
    ['referral-1', { from, to: 'agency-south', open: true }],
    ['referral-2', { from, to: 'agency-east', open: false }],
    ['referral-3', { from, to: 'agency-south', open: false }],
  ]),
});
const passed = { from: 'agency-north', to: 'agency-south', cites: [] };
const recall = { ...sampleFields(RecallShare.fields), referrals: ['referral-1', 'referral-2', 'referral-3'] };
const recalled = ShareRecalled({ ...recall, recipients: ['agency-south', 'agency-east'] });
const north = by('north', { known: shared() });
const done = { state: 'DESTROYED', note: 'All copies.' } as const;
const cannot = { state: 'CANNOT', note: 'It is in evidence.' } as const;
const open = story().given([recalled], by('north'));

describe('a recalled share', () => {
  it('reaches everybody it was passed on to, each once', () =>
    story().when(RecallShare, recall, north).then(recalled));

  it('is practice where all of it was, and real where any of it was', () => {
    const drill = { from: 'agency-north', to: 'agency-south', open: true, exercise: true };
    const of = (...all: readonly object[]) =>
      by('north', { known: { shared: new Map(all.map((one, n) => [`referral-${n + 1}`, one])) } });
    const one = { ...recall, referrals: ['referral-1'] };
    const both = { ...recall, referrals: ['referral-1', 'referral-2'] };
    const recipients = ['agency-south'];
    story()
      .when(RecallShare, one, of(drill))
      .then(ShareRecalled({ ...one, recipients, exercise: true }));
    story()
      .when(RecallShare, both, of(drill, { ...drill, exercise: false }))
      .then(ShareRecalled({ ...both, recipients }));
  });

  it('is practice to whatever cites it, where all of it was', () => {
    const isPractice = (exercise?: boolean) => {
      const event = ShareRecalled({ ...recall, recipients: ['agency-south'], exercise });
      const history = streamOf('share-recall-1', [event, RecallAcknowledged(done)]);
      return shareRecall.isExercise?.(fold(shareRecall, history) as never);
    };
    expect([isPractice(true), isPractice()]).toEqual([true, false]);
  });

  it('is recalled by the agency that passed it on', () =>
    story()
      .when(RecallShare, recall, by('north', { known: shared('agency-west') }))
      .rejected('NOT_YOUR_SHARE'));

  it('names what was shared, and is not due before it is recalled', () => {
    story()
      .when(RecallShare, { ...recall, referrals: [] }, north)
      .rejected('NOTHING_SHARED');
    story()
      .when(RecallShare, { ...recall, referrals: undefined }, north)
      .rejected('NOTHING_SHARED');
    story()
      .when(RecallShare, { ...recall, dueBy: '2031-02-01T00:00:00.000Z' }, north)
      .rejected('DUE_IN_THE_PAST');
  });

  it('is what was passed on, by each of what is named', () => {
    const of = (...detections: readonly string[]) =>
      by('north', {
        known: {
          shared: new Map([
            ['referral-1', { ...passed, detection: detections[0], cites: [] }],
            ['referral-2', { ...passed, cites: [detections[1]] }],
          ]),
        },
      });
    const both = { ...recall, referrals: ['referral-1', 'referral-2'], detection: 'detection-1' };
    story()
      .when(RecallShare, both, of('detection-1', 'detection-1'))
      .then(ShareRecalled({ ...both, recipients: ['agency-south'] }));
    story().when(RecallShare, both, of('detection-1', 'detection-2')).rejected('NOT_WHAT_WAS_SHARED');
    story().when(RecallShare, both, of('detection-2', 'detection-1')).rejected('NOT_WHAT_WAS_SHARED');
  });

  it('may be the answer to a request, beside referrals or alone', () => {
    const given = (from = 'agency-north') => ({
      ...shared(),
      given: new Map([['information-request-1', { ...passed, from, to: 'agency-west' }]]),
    });
    const alone = { ...recall, referrals: undefined, requests: ['information-request-1'] };
    const beside = { ...recall, requests: ['information-request-1'] };
    const recipients = ['agency-south', 'agency-east', 'agency-west'];
    const answered = by('north', { known: given() });
    story()
      .when(RecallShare, alone, answered)
      .then(ShareRecalled({ ...alone, recipients: ['agency-west'] }));
    story()
      .when(RecallShare, beside, answered)
      .then(ShareRecalled({ ...beside, recipients }));
    story()
      .when(RecallShare, alone, by('north', { known: given('agency-east') }))
      .rejected('NOT_YOUR_SHARE');
    story().when(RecallShare, alone, north).rejected('NOT_YOUR_SHARE');
  });

  it('shows who has answered for what an answer gave', async () => {
    const { referrals: _, ...alone } = { ...recall, requests: ['information-request-1'] };
    const history = streamOf('share-recall-1', [
      [ShareRecalled({ ...alone, recipients: ['agency-west'] }), by('north')],
      [RecallAcknowledged(done), by('west')],
    ]);
    expect((await rowsOf(history).one(shareRecalls, 'share-recall-1'))?.row).toMatchObject({
      requests: ['information-request-1'],
      outstanding: 0,
      recipientStates: [{ agency: 'agency-west', state: 'DESTROYED' }],
    });
  });

  it('is acknowledged by each recipient, once, with what was done', () => {
    open.when(AcknowledgeRecall, done, by('south')).then(RecallAcknowledged(done));
    open.when(AcknowledgeRecall, done, by('west')).rejected('NOT_A_RECIPIENT');
    open.when(AcknowledgeRecall, { ...done, state: 'PENDING' }, by('south')).rejected('NOT_AN_ANSWER');
    open
      .given([RecallAcknowledged(done)], by('south'))
      .when(AcknowledgeRecall, done, by('south'))
      .rejected('ALREADY_ACKNOWLEDGED');
  });

  it('may be complied with later by who could not at first', () =>
    open
      .given([RecallAcknowledged(cannot)], by('south'))
      .when(AcknowledgeRecall, done, by('south'))
      .then(RecallAcknowledged(done)));

  it('counts apart who answered that it cannot, until it has', async () => {
    const counts = async (...answers: readonly Parameters<typeof RecallAcknowledged>[0][]) => {
      const told = answers.map((answer) => [RecallAcknowledged(answer), by('south')] as const);
      const history = streamOf('share-recall-1', [[recalled, by('north')], ...told]);
      const { outstanding, cannotComply } = (await rowsOf(history).one(shareRecalls, 'share-recall-1'))!.row;
      return { outstanding, cannotComply };
    };
    expect(await counts()).toEqual({ outstanding: 2, cannotComply: 0 });
    expect(await counts(cannot)).toEqual({ outstanding: 1, cannotComply: 1 });
    expect(await counts(cannot, done)).toEqual({ outstanding: 1, cannotComply: 0 });
  });

  it('shows the state of each recipient at any date', async () => {
    const on = (day: number, agency: string) =>
      by(agency, { happened: exactly(`2031-01-0${day}T12:00:00.000Z`) });
    const history = streamOf('share-recall-1', [
      [recalled, on(1, 'north')],
      [RecallAcknowledged(done), on(3, 'south')],
    ]);
    const at = async (day: number) =>
      (await rowsOf(history, `2031-01-0${day}T12:00:00.000Z`).one(shareRecalls, 'share-recall-1'))?.row;
    expect(await at(2)).toMatchObject({
      outstanding: 2,
      recipientStates: [{ state: 'PENDING' }, { state: 'PENDING' }],
    });
    expect(await at(4)).toMatchObject({
      outstanding: 1,
      recipientStates: [
        { agency: 'agency-south', state: 'DESTROYED', note: 'All copies.' },
        { state: 'PENDING' },
      ],
    });
  });
});
