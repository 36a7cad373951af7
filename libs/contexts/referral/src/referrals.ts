import {
  boolean,
  code,
  id,
  instant,
  line,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  stepped,
  stepsOf,
} from '@throughline/kernel';
import { AreaOfFocus, ReferralForm, ReferralStatus } from '@throughline/vocabulary';
import { coverFields } from './coverage';
import { keptApart } from './kept-apart';
import { onwardFields } from './passing-on';
import {
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralClosed,
  ReferralDeclined,
  ReferralFellOverdue,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
} from './events';
import { awaitsAnswer } from './referral';

const steps = stepsOf('ReferralStep', { status: code(ReferralStatus) }, 'The reason, or the outcome.');

/** What agencies have asked of each other, and where each stands. */
export const referrals = projection('Referral', 'What one agency asked of another, and what came of it.', {
  fields: {
    from: id('Agency'),
    to: id('Agency'),
    form: code(ReferralForm),
    status: code(ReferralStatus),
    detection: id('Detection').optional(),
    group: id('Group').optional(),
    case: id('Case').optional(),
    areaOfFocus: code(AreaOfFocus),
    grounds: prose(),
    agreement: coverFields.agreement,
    override: coverFields.override,
    owned: ReferralOffered.fields.owned,
    onwardSharing: ReferralOffered.fields.onwardSharing,
    ...onwardFields,
    beneficiary: line().personal('victim').optional(),
    lead: line().personal('officer').optional(),
    exercise: boolean().says('Whether it comes from an exercise, in which nothing is real.'),
    dueBy: instant().optional(),
    overdue: boolean()
      .optional()
      .says('Whether it waited for an answer past its due date at at.trueAt; told only where that is asked.'),
    toldOverdue: boolean().says('Whether it was put on the record that no answer came in time.'),
    happened: moment().says('When it was offered.'),
    steps,
  },
  of: 'Referral',
  filters: [
    'from',
    'to',
    'form',
    'status',
    'detection',
    'group',
    'case',
    'areaOfFocus',
    'dueBy',
    'agreement',
    'toldOverdue',
  ],
  sorts: ['dueBy'],
  searches: ['grounds'],
  holds: 'happened',
  asAt: (row, at) => {
    const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
    const answered = steps.some(({ status }) => status === 'ACCEPTED');
    const status = steps.at(-1)?.status ?? 'OFFERED';
    const overdue = awaitsAnswer(status) && row.dueBy !== undefined && row.dueBy < at;
    return { ...row, steps, status, overdue, lead: answered ? row.lead : undefined };
  },
  restates: ['status'],
  serves: { one: 'referral', many: 'referrals' },
})
  .on(ReferralOffered, (_, event) => ({
    ...keptApart(withoutClasses(event.data)),
    exercise: event.data.exercise ?? false,
    from: event.agency,
    toldOverdue: false,
    happened: event.happened,
    ...stepped({ steps: [] }, event, { status: 'OFFERED' }),
  }))
  .on(
    ReferralAccepted,
    (row, event) => row && { ...row, lead: event.data.lead, ...stepped(row, event, { status: 'ACCEPTED' }) },
  )
  .on(
    ReferralAcknowledged,
    (row, event) => row && { ...row, ...stepped(row, event, { status: 'ACKNOWLEDGED' }) },
  )
  .on(
    ReferralReturned,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'RETURNED', says: event.data.missing }) },
  )
  .on(
    ReferralSupplemented,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'OFFERED', says: event.data.supplement }) },
  )
  .on(
    ReferralClosed,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'CLOSED', says: event.data.assessment }) },
  )
  .on(
    ReferralWithdrawn,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'WITHDRAWN', says: event.data.reason }) },
  )
  .on(ReferralFellOverdue, (row) => row && { ...row, toldOverdue: true })
  .on(
    ReferralDeclined,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'DECLINED', says: event.data.reason }) },
  )
  .on(
    ReferralOutcomeReported,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'REPORTED', says: event.data.outcome }) },
  );

const withoutClasses = <D extends { readonly dataClasses?: unknown }>({ dataClasses: _, ...data }: D) => data;
