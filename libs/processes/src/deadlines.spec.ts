import {
  AgencyRegistered,
  ConflictOfInterestDeclared,
  OfficerAppointed,
  SharingAgreementMade,
  StewardshipAssumed,
} from '@throughline/agency';
import { CaseDecisionRecorded, CaseOpened, TaskAssigned } from '@throughline/casefile';
import { ActionAuthorised, ActionExecuted, ActionPlanned, EffectRemeasured } from '@throughline/disruption';
import { GroupIdentified, MembershipClaimed, StageDeclared } from '@throughline/group';
import { type Event, exactly, type Process, type Recorded } from '@throughline/kernel';
import { ExplanationRequested, InquiryOpened, RecommendationMade } from '@throughline/oversight';
import { InformationRequested, ReferralOffered } from '@throughline/referral';
import { afterOrder, by, ordersDue, some, streamOf } from '@throughline/story';
import { agreementsLapsing } from './agreements-lapsing';
import { appointmentsRunOut } from './appointments-run-out';
import { conflictReviews } from './conflict-reviews';
import { decisionReviews } from './decision-reviews';
import { explanationsOverdue } from './explanations-overdue';
import { membershipReviews } from './membership-reviews';
import { recommendationsOverdue } from './recommendations-overdue';
import { referralsOverdue } from './referrals-overdue';
import { remeasurements } from './remeasurements';
import { requestsOverdue } from './requests-overdue';
import { stewardshipBreaches } from './stewardship-breaches';
import { tasksOverdue } from './tasks-overdue';
import { watchOnDismantled } from './watch-on-dismantled';

const begun = '2031-03-01T09:00:00.000Z';
const due = '2031-09-01T09:00:00.000Z';
const [justBefore, justAfter] = ['2031-09-01T08:59:59.999Z', '2031-09-01T09:00:00.001Z'];
const said = (stream: string, ...events: readonly Event[]): readonly Recorded[] =>
  streamOf(
    stream,
    events.map((event) => [event, by('north', { happened: exactly(begun), now: begun })] as const),
  );
const during = { from: exactly(begun), to: exactly(due) };
const opened = some(InquiryOpened, { examined: ['agency-south'] });

type Case = {
  readonly process: Process;
  readonly history: readonly Recorded[];
  /** The last instant at which nothing is ordered, and the first at which something is; about `due`, where not said. */
  readonly from?: readonly [quiet: string, called: string];
  readonly gives: readonly [command: string, on: string, agency: string];
};

const overdue: Readonly<Record<string, Case>> = {
  'a task, for the agency that was to do it': {
    process: tasksOverdue,
    history: said('case-1', some(CaseOpened), some(TaskAssigned, { to: 'agency-north', dueBy: due })),
    gives: ['NoteTaskOverdue', 'case-1', 'agency-north'],
  },
  'a referral, for the agency that was to answer': {
    process: referralsOverdue,
    history: said('referral-1', some(ReferralOffered, { to: 'agency-south', dueBy: due })),
    gives: ['NoteReferralOverdue', 'referral-1', 'agency-south'],
  },
  'a request, for the agency that was asked': {
    process: requestsOverdue,
    history: said('information-request-1', some(InformationRequested, { of: 'agency-south', dueBy: due })),
    gives: ['NoteRequestOverdue', 'information-request-1', 'agency-south'],
  },
  'a duty of stewardship': {
    process: stewardshipBreaches,
    history: said('agency-north', some(AgencyRegistered), some(StewardshipAssumed, { dueBy: due })),
    gives: ['RecordStewardshipBreach', 'agency-north', 'agency-north'],
  },
  'an explanation, for the overseer who asked': {
    process: explanationsOverdue,
    history: said('inquiry-1', opened, some(ExplanationRequested, { askedOf: 'agency-south', dueBy: due })),
    gives: ['MarkExplanationOverdue', 'inquiry-1', 'agency-north'],
  },
  'a recommendation, for the overseer who follows it up': {
    process: recommendationsOverdue,
    history: said('inquiry-1', opened, some(RecommendationMade, { to: 'agency-south', dueBy: due })),
    gives: ['MarkRecommendationOverdue', 'inquiry-1', 'agency-north'],
  },
};

const fallen: Readonly<Record<string, Case>> = {
  'the review of a decision': {
    process: decisionReviews,
    history: said('case-1', some(CaseOpened), some(CaseDecisionRecorded, { reviewBy: due })),
    gives: ['NoteReviewDue', 'case-1', 'agency-north'],
  },
  'the review of a conflict of interest': {
    process: conflictReviews,
    history: said(
      'agency-north',
      some(AgencyRegistered),
      some(ConflictOfInterestDeclared, { reviewBy: due }),
    ),
    gives: ['CallConflictReview', 'agency-north', 'agency-north'],
  },
  'the end of an appointment': {
    process: appointmentsRunOut,
    history: said(
      'agency-north',
      some(AgencyRegistered),
      some(OfficerAppointed, { officer: 'officer-7', during }),
    ),
    gives: ['EndAppointment', 'agency-north', 'agency-north'],
  },
  'a warning that an agreement lapses, thirty days before': {
    process: agreementsLapsing,
    history: said('sharing-agreement-1', some(SharingAgreementMade, { parties: ['agency-north'], during })),
    from: ['2031-08-02T08:59:59.999Z', '2031-08-02T09:00:00.000Z'],
    gives: ['WarnOfLapse', 'sharing-agreement-1', 'agency-north'],
  },
  'the review of a membership': {
    process: membershipReviews,
    history: said('group-1', some(GroupIdentified), some(MembershipClaimed, { reviewBy: due })),
    gives: ['NoteMembershipReviewDue', 'group-1', 'agency-north'],
  },
  'the watch on a dismantled group, three months after': {
    process: watchOnDismantled,
    history: said('group-1', some(GroupIdentified), some(StageDeclared, { stage: 'DISMANTLED' })),
    from: ['2031-06-01T08:59:59.999Z', '2031-06-01T09:00:00.000Z'],
    gives: ['NoteWatchDue', 'group-1', 'agency-north'],
  },
};

const ordered = async ({ process, history }: Case, now: string) =>
  (await ordersDue(process, history, now)).map(({ command, on, agency }) => [command.name, on, agency]);

/** The history after all that is due has been done. */
const done = async ({ process, history }: Case, now: string) =>
  (await ordersDue(process, history, now)).reduce((so, order) => afterOrder(so, order, { now }), history);

describe.each(Object.entries({ ...overdue, ...fallen }))('%s', (what, asked) => {
  const [quiet, called] = asked.from ?? (what in overdue ? [due, justAfter] : [justBefore, due]);

  it('is ordered once it has come, and not before', async () => {
    expect(await ordered(asked, quiet)).toEqual([]);
    expect(await ordered(asked, called)).toEqual([asked.gives]);
  });

  it('is said to have come about when it did, and not when somebody looked', async () => {
    const orders = await ordersDue(asked.process, asked.history, `${called.slice(0, 11)}11:00:00.000Z`);
    const cameAbout = what in overdue ? due : called;
    expect(orders.map(({ happened }) => happened)).toEqual([cameAbout]);
  });

  it('is due no more once that was done', async () =>
    expect(await ordered({ ...asked, history: await done(asked, called) }, called)).toEqual([]));
});

describe('a warning that an agreement lapses', () => {
  const made = some(SharingAgreementMade, {
    parties: ['agency-north'],
    during: { from: exactly(begun), to: exactly('2031-03-08T09:00:00.000Z') },
  });

  it('is not said to have come about before it was agreed on when it lapses', async () => {
    const [order] = await ordersDue(
      agreementsLapsing,
      said('sharing-agreement-1', made),
      '2031-03-02T09:00:00.000Z',
    );
    expect(order).toMatchObject({ happened: begun });
  });
});

describe('the effect of an action', () => {
  const history = said('action-1', some(ActionPlanned), some(ActionAuthorised), some(ActionExecuted));
  const [three, six, twelve] = ['2031-06-01', '2031-09-01', '2032-03-01'].map(
    (day) => `${day}T09:00:00.000Z`,
  );

  it('is measured again after three, six and twelve months, and no more', async () => {
    let so = history;
    const points: unknown[] = [];
    for (const now of [three!, six!, twelve!, '2040-01-01T00:00:00.000Z'])
      for (const order of await ordersDue(remeasurements, so, now)) {
        points.push([now, order.input]);
        so = afterOrder(so, order, { now });
      }
    expect(points).toEqual([
      [three, { point: 'MONTHS_3' }],
      [six, { point: 'MONTHS_6' }],
      [twelve, { point: 'MONTHS_12' }],
    ]);
  });

  it('is not called for at a point at which it was measured already', async () => {
    const points = ['MONTHS_3', 'MONTHS_6', 'MONTHS_12'] as const;
    const measured = said(
      'action-1',
      ...[some(ActionPlanned), some(ActionAuthorised), some(ActionExecuted)],
      ...points.map((point) => some(EffectRemeasured, { point })),
    );
    expect(await ordersDue(remeasurements, measured, '2040-01-01T00:00:00.000Z')).toEqual([]);
  });
});

describe('a claimed membership', () => {
  const claimed = said('group-1', some(GroupIdentified), some(MembershipClaimed, { reviewBy: due }));
  const later = '2032-03-01T09:00:00.000Z';

  it('lapses six months after its review fell due, once that was told', async () => {
    const reviewed = await done({ ...fallen['the review of a membership']!, history: claimed }, due);
    const [lapse, ...more] = await ordersDue(membershipReviews, reviewed, later);
    expect([lapse?.command.name, more]).toEqual(['LapseMembership', []]);
    const lapsed = afterOrder(reviewed, lapse!, { now: later });
    expect(await ordersDue(membershipReviews, lapsed, later)).toEqual([]);
  });
});
