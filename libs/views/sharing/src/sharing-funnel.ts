import { cases, exercisesAmong } from '@throughline/casefile';
import { count, group, grouped, id, listOf, periodArg, view } from '@throughline/kernel';
import { informationRequests, referrals } from '@throughline/referral';
import { caseOf, funnelFields, funnelOf, isUnopened, passages } from './funnel';

const funnel = group('Funnel', funnelFields);
const pair = group('FunnelBetween', {
  from: id('Agency').says('The agency that shares, or is asked to.'),
  to: id('Agency').says('The agency that receives, or asks.'),
  funnel,
});

export const sharingFunnel = view(
  'sharingFunnel',
  'How much of what agencies share is opened, acted on and reported back, and what was never opened.',
  {
    args: {
      period: periodArg.says('Only what was passed on or asked for in this period; all, where left out.'),
      from: id('Agency').optional().says('Only what this agency shares, or is asked for.'),
      to: id('Agency').optional().says('Only what this agency receives, or asks for.'),
    },
    reads: [referrals, informationRequests, cases],
    result: {
      all: funnel.says('All of it together.'),
      pairs: listOf(pair).says('From each agency to each other one, in the order of ids.'),
      unopened: listOf(id('Referral')).says('The referrals that the addressee has said nothing of.'),
      exercises: count().says('How many referrals and requests belong to exercises: in nothing else.'),
    },
    answer: async (rows, { period, from, to }) => {
      const [referred, asked] = await Promise.all([
        rows.all(referrals, { ...(from ? { from: [from] } : {}), ...(to ? { to: [to] } : {}) }),
        rows.all(informationRequests, { ...(from ? { of: [from] } : {}), ...(to ? { from: [to] } : {}) }),
      ]);
      const found = passages(referred, asked, period);
      const practice = await exercisesAmong(rows, found.map(caseOf));
      const all = found.filter((one) => !practice.has(caseOf(one) ?? ''));
      return {
        all: funnelOf(all),
        pairs: grouped(all, (one) => [`${one.from} ${one.to}`]).map(([, same]) => ({
          from: same[0]!.from,
          to: same[0]!.to,
          funnel: funnelOf(same),
        })),
        unopened: all.flatMap(({ referral }) => (referral && isUnopened(referral) ? [referral.key] : [])),
        exercises: found.length - all.length,
      };
    },
  },
);
