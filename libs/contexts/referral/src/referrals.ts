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
  type Recorded,
} from '@throughline/kernel';
import { AreaOfFocus, ReferralForm, ReferralStatus, type CodeOf } from '@throughline/vocabulary';
import { ReferralAccepted, ReferralDeclined, ReferralOffered, ReferralOutcomeReported } from './events';

const step = group('ReferralStep', {
  status: code(ReferralStatus),
  happened: moment(),
  recordedAt: instant(),
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
    steps: listOf(step).says('Every answer, in the order recorded.'),
  },
  of: 'Referral',
  filters: ['from', 'to', 'form', 'status', 'detection', 'group', 'areaOfFocus'],
  holds: 'happened',
  asAt: (row, at) => {
    const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
    const answered = steps.some(({ status }) => status === 'ACCEPTED');
    const status = steps.at(-1)?.status ?? 'OFFERED';
    const overdue = status === 'OFFERED' && row.dueBy !== undefined && row.dueBy < at;
    return { ...row, steps, status, overdue, lead: answered ? row.lead : undefined };
  },
  serves: { one: 'referral', many: 'referrals' },
})
  .on(ReferralOffered, (_, { data, agency, happened, recordedAt }) => ({
    ...data,
    from: agency,
    status: 'OFFERED',
    happened,
    steps: [{ status: 'OFFERED', happened, recordedAt }],
  }))
  .on(
    ReferralAccepted,
    (row, event) => row && { ...row, lead: event.data.lead, ...stepped(row, event, 'ACCEPTED') },
  )
  .on(
    ReferralDeclined,
    (row, event) => row && { ...row, ...stepped(row, event, 'DECLINED', event.data.reason) },
  )
  .on(
    ReferralOutcomeReported,
    (row, event) => row && { ...row, ...stepped(row, event, 'REPORTED', event.data.outcome) },
  );

type Step = (typeof step)['_type'];

const stepped = (
  { steps }: { readonly steps: readonly Step[] },
  { happened, recordedAt }: Recorded,
  ...[status, says]: [CodeOf<typeof ReferralStatus>, string?]
) => ({
  status,
  steps: [...steps, { status, happened, recordedAt, ...(says === undefined ? {} : { says }) }],
});
