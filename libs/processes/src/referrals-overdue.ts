import { justBefore, order, process } from '@throughline/kernel';
import { NoteReferralOverdue, referrals } from '@throughline/referral';

export const referralsOverdue = process(
  'ReferralsOverdue',
  'A referral that was not answered by its due date is put on the record as overdue.',
).due(
  referrals,
  (now) => ({ status: ['OFFERED', 'ACKNOWLEDGED'], dueBy: { to: justBefore(now) }, toldOverdue: [false] }),
  ({ key, row: { to: agency, dueBy } }) => [
    order(NoteReferralOverdue, {}, { on: key, agency, cause: `${key}/${dueBy}`, happened: dueBy }),
  ],
);
