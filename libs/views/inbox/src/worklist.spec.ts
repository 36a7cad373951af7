import { TaskAssigned } from '@throughline/casefile';
import { exactly, type Recorded } from '@throughline/kernel';
import { RecallReviewOpened } from '@throughline/recall';
import {
  InformationRequested,
  ReferralAccepted,
  ReferralOffered,
  ShareRecalled,
  TransferOffered,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const [april, may, june] = [
  '2031-04-01T00:00:00.000Z',
  '2031-05-01T00:00:00.000Z',
  '2031-06-01T00:00:00.000Z',
];
const [north, south] = ['agency-north', 'agency-south'];
const asked = (
  history: readonly Recorded[],
  agency: string,
  more: { officer?: string; at?: string } = {},
) => {
  const { officer, at } = more;
  return worklist.answer(rowsOf(history, at, may), officer === undefined ? { agency } : { agency, officer });
};
const waiting = async (history: readonly Recorded[], agency: string, more = {}) =>
  (await asked(history, agency, more))?.items.map(({ kind, subject, revision }) =>
    [kind, subject, revision].filter((part) => part !== undefined).join(' '),
  );

const offered = some(ReferralOffered, { to: south, dueBy: april, grounds: 'Your wharf.' });
const referred = streamOf('referral-1', [[offered, by('north')]]);

describe('the worklist of an agency', () => {
  it('says what waits, since when, until when, and what answers it', async () =>
    expect(await asked(referred, south)).toEqual({
      agency: south,
      total: 1,
      overdue: 1,
      items: [
        {
          kind: 'ANSWER_REFERRAL',
          subject: 'referral-1',
          says: 'Your wharf.',
          from: north,
          since: exactly('2031-03-01T09:00:00.000Z'),
          dueBy: april,
          isOverdue: true,
          exercise: false,
          commands: ['AcceptReferral', 'DeclineReferral', 'ReturnReferral'],
        },
      ],
    }));

  it('says of what comes from an exercise that it is practice', async () => {
    const drills = [
      ...streamOf('referral-2', [some(ReferralOffered, { to: south, exercise: true })]),
      ...streamOf('information-request-2', [some(InformationRequested, { of: south, exercise: true })]),
      ...streamOf('transfer-2', [some(TransferOffered, { to: south, exercise: true })]),
      ...streamOf('share-recall-2', [some(ShareRecalled, { recipients: [south], exercise: true })]),
    ];
    const items = (await asked([...referred, ...drills], south))!.items;
    expect(items.map(({ subject, exercise }) => [subject, exercise])).toEqual([
      ['referral-1', false],
      ['referral-2', true],
      ['information-request-2', true],
      ['transfer-2', true],
      ['share-recall-2', true],
    ]);
  });

  it('has what is due first at the top, and what is never due at the end', async () => {
    const task = (dueBy: string) => [some(TaskAssigned, { to: south, dueBy }), by('north')] as const;
    const history = [
      ...streamOf('recall-review-1', [[some(RecallReviewOpened, { leaned: ['group-1@0'] }), by('south')]]),
      ...streamOf('case-1', [task(june), task(april)]),
    ];
    expect(await waiting(history, south)).toEqual([
      'DO_TASK case-1 1',
      'DO_TASK case-1 0',
      'ANSWER_RECALL_REVIEW recall-review-1',
    ]);
    expect((await asked(history, south))?.overdue).toBe(1);
  });

  it('is as it was at a date', async () => {
    const accepted = [some(ReferralAccepted), by('south', { happened: exactly(may) })] as const;
    const history = streamOf('referral-1', [[offered, by('north')], accepted]);
    expect(await waiting(history, south, { at: april })).toEqual(['ANSWER_REFERRAL referral-1']);
    expect(await waiting(history, south)).toEqual(['REPORT_OUTCOME referral-1']);
  });

  it('may be of what waits for one officer by name', async () => {
    const task = (assignee: string) => some(TaskAssigned, { to: south, assignee });
    const history = streamOf('case-1', [task('officer-7'), task('officer-8')]);
    expect(await waiting(history, south, { officer: 'officer-8' })).toEqual(['DO_TASK case-1 1']);
  });

  it('may be empty', async () =>
    expect(await asked(referred, 'agency-west')).toMatchObject({ total: 0, overdue: 0, items: [] }));
});
