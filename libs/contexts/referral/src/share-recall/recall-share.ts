import { referralStanding } from '@throughline/facts';
import { recallFields, ShareRecalled } from './events';
import { shareRecall } from './share-recall';

export const RecallShare = shareRecall.command(
  'RecallShare',
  'Call back what your agency passed on, from everybody who received it.',
  {
    opens: true,
    fields: recallFields,
    consults: ({ referrals }) => ({ shared: [referralStanding, referrals] }),
    rejects: ['NOTHING_SHARED', 'NOT_YOUR_SHARE', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now, known: { shared } }) => {
      if (input.referrals.length === 0) return shareRecall.reject('NOTHING_SHARED');
      const all = input.referrals.map((one) => shared.get(one));
      if (all.some((one) => one?.from !== agency)) return shareRecall.reject('NOT_YOUR_SHARE');
      if (input.dueBy !== undefined && input.dueBy < now) return shareRecall.reject('DUE_IN_THE_PAST');
      return ShareRecalled({ ...input, recipients: [...new Set(all.map((one) => one!.to))] });
    },
  },
);
