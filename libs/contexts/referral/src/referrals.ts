import {
  boolean,
  code,
  group,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  stepped,
  toldFields,
} from '@throughline/kernel';
import { AreaOfFocus, ReferralForm, ReferralStatus } from '@throughline/vocabulary';
import { ReferralAccepted, ReferralDeclined, ReferralOffered, ReferralOutcomeReported } from './events';

const step = group('ReferralStep', {
  status: code(ReferralStatus),
  ...toldFields,
  says: prose().optional().says('The reason, or the outcome.'),
});

/** What agencies have asked of each other, and where each stands. */
export const referrals = projection('Referral', 'What one agency asked of another, and what came of it.', {
  fields: {
    from: id('Agency'),
    to: id('Agency'),
    form: code(ReferralForm),
    status: code(ReferralStatus),
    detection: id('Detection').optional(),
    group: id('Group').optional(),
    areaOfFocus: code(AreaOfFocus),
    grounds: prose(),
    beneficiary: line().personal('victim').optional(),
    lead: line().personal('officer').optional(),
    dueBy: instant().optional(),
    overdue: boolean()
      .optional()
      .says('Whether it waited for an answer past its due date at at.trueAt; told only where that is asked.'),
    happened: moment().says('When it was offered.'),
    steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
  },
  of: 'Referral',
  filters: ['from', 'to', 'form', 'status', 'detection', 'group', 'areaOfFocus', 'dueBy'],
  sorts: ['dueBy'],
  searches: ['grounds'],
  holds: 'happened',
  asAt: (row, at) => {
    const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
    const answered = steps.some(({ status }) => status === 'ACCEPTED');
    const status = steps.at(-1)?.status ?? 'OFFERED';
    const overdue = status === 'OFFERED' && row.dueBy !== undefined && row.dueBy < at;
    return { ...row, steps, status, overdue, lead: answered ? row.lead : undefined };
  },
  restates: ['status'],
  serves: { one: 'referral', many: 'referrals' },
})
  .on(ReferralOffered, (_, event) => ({
    ...event.data,
    from: event.agency,
    happened: event.happened,
    ...stepped({ steps: [] }, event, { status: 'OFFERED' }),
  }))
  .on(
    ReferralAccepted,
    (row, event) => row && { ...row, lead: event.data.lead, ...stepped(row, event, { status: 'ACCEPTED' }) },
  )
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
