import { informationGiven, type PassedOn, referralStanding } from '@throughline/facts';
import { recallFields, ShareRecalled } from './events';
import { shareRecall } from './share-recall';

export const RecallShare = shareRecall.command(
  'RecallShare',
  'Call back what your agency passed on, by referrals or in answer to requests, from everybody who received it.',
  {
    opens: true,
    takesBack: true,
    fields: recallFields,
    consults: ({ referrals = [], requests = [] }) => ({
      shared: [referralStanding, referrals],
      given: [informationGiven, requests],
    }),
    rejects: ['NOTHING_SHARED', 'NOT_YOUR_SHARE', 'NOT_WHAT_WAS_SHARED', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now, known: { shared, given } }) => {
      const { referrals = [], requests = [], detection, dueBy } = input;
      const all = [...referrals.map((one) => shared.get(one)), ...requests.map((one) => given.get(one))];
      if (all.length === 0) return shareRecall.reject('NOTHING_SHARED');
      const own = all.flatMap((one) => (one?.from === agency ? [one] : []));
      if (own.length < all.length) return shareRecall.reject('NOT_YOUR_SHARE');
      if (detection !== undefined && !own.every((one) => gave(one, detection)))
        return shareRecall.reject('NOT_WHAT_WAS_SHARED');
      if (dueBy !== undefined && dueBy < now) return shareRecall.reject('DUE_IN_THE_PAST');
      const recipients = [...new Set(own.map(({ to }) => to))];
      const isPractice = own.every(({ exercise }) => exercise);
      return ShareRecalled({ ...input, recipients, ...(isPractice ? { exercise: true } : {}) });
    },
  },
);

const gave = ({ detection, cites }: PassedOn, wanted: string): boolean =>
  detection === wanted || cites.includes(wanted);
