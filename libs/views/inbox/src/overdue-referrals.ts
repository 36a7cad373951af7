import { id, justBefore, listView } from '@throughline/kernel';
import { referrals } from '@throughline/referral';

/** What an agency was asked, and has let pass. It cannot be live: a referral falls due without anything being recorded. */
export const overdueReferrals = listView(
  'overdueReferrals',
  'Referrals to an agency that wait for an answer past their due date: at at.trueAt, or else at.knownAt, or now.',
  {
    args: { agency: id('Agency').says('The agency that they were addressed to.') },
    reads: [referrals],
    of: referrals,
    where: async (rows, { agency }) => ({
      to: [agency],
      status: ['OFFERED', 'ACKNOWLEDGED'],
      // What is due at an instant is not overdue then: a date is due at its end.
      dueBy: { to: justBefore(rows.now) },
    }),
  },
);
