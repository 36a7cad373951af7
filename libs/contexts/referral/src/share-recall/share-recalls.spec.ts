import { exactly } from '@throughline/kernel';
import { by, rowsOf, sampleFields, story, streamOf } from '@throughline/story';
import { AcknowledgeRecall } from './acknowledge-recall';
import { RecallAcknowledged, ShareRecalled } from './events';
import { RecallShare } from './recall-share';
import { shareRecalls } from './share-recalls';

const shared = (from = 'agency-north') => ({
  shared: new Map([
    ['referral-1', { from, to: 'agency-south', open: true }],
    ['referral-2', { from, to: 'agency-east', open: false }],
    ['referral-3', { from, to: 'agency-south', open: false }],
  ]),
});
const recall = { ...sampleFields(RecallShare.fields), referrals: ['referral-1', 'referral-2', 'referral-3'] };
const recalled = ShareRecalled({ ...recall, recipients: ['agency-south', 'agency-east'] });
const north = by('north', { known: shared() });
const done = { state: 'DESTROYED', note: 'All copies.' } as const;
const cannot = { state: 'CANNOT', note: 'It is in evidence.' } as const;
const open = story().given([recalled], by('north'));

describe('a recalled share', () => {
  it('reaches everybody it was passed on to, each once', () =>
    story().when(RecallShare, recall, north).then(recalled));

  it('is recalled by the agency that passed it on', () =>
    story()
      .when(RecallShare, recall, by('north', { known: shared('agency-west') }))
      .rejected('NOT_YOUR_SHARE'));

  it('names what was shared, and is not due before it is recalled', () => {
    story()
      .when(RecallShare, { ...recall, referrals: [] }, north)
      .rejected('NOTHING_SHARED');
    story()
      .when(RecallShare, { ...recall, dueBy: '2031-02-01T00:00:00.000Z' }, north)
      .rejected('DUE_IN_THE_PAST');
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
