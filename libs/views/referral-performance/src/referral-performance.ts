import { cases, exercisesAmong } from '@throughline/casefile';
import {
  code,
  count,
  fallsIn,
  group,
  grouped,
  id,
  listOf,
  onlyThose,
  periodArg,
  type RowOf,
  view,
} from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { AreaOfFocus, ReferralForm } from '@throughline/vocabulary';
import { figureFields, figuresOf } from './figures';

const figures = group('ReferralFigures', figureFields);
const ofAgency = group('AgencyReferralFigures', { agency: id('Agency'), figures });

/** How long agencies wait for each other. Agencies stand in the order of their ids: it is no league table. */
export const referralPerformance = view(
  'referralPerformance',
  'How long referrals wait at each step, and what comes of them, by the agency they are addressed to and the one that offers them.',
  {
    args: {
      period: periodArg.says('Only those offered in this period; all, where left out.'),
      to: id('Agency').optional().says('Only those addressed to this agency.'),
      from: id('Agency').optional().says('Only those that this agency offered.'),
      form: code(ReferralForm).optional().says('Only those of this form.'),
      areaOfFocus: code(AreaOfFocus).optional().says('Only those of this area of focus.'),
    },
    reads: [referrals, cases],
    result: {
      all: figures.says('All of them together.'),
      byAddressee: listOf(ofAgency).says('By the agency that they are addressed to, in the order of ids.'),
      byOfferer: listOf(ofAgency).says('By the agency that offered them, in the order of ids.'),
      exercises: count().says('How many belong to exercises: counted here, and in nothing else.'),
    },
    answer: async (rows, { period, ...only }) => {
      const found = (await rows.all(referrals, onlyThose(only))).map(({ row }) => row);
      const offered = found.filter(({ happened }) => fallsIn(happened, period));
      const practice = await exercisesAmong(
        rows,
        offered.map((referral) => referral.case),
      );
      const counted = offered.filter((referral) => !practice.has(referral.case ?? ''));
      const by = (side: 'to' | 'from') =>
        grouped(counted, (row: RowOf<typeof referrals>) => [row[side]]).map(([agency, same]) => ({
          agency,
          figures: figuresOf(same, rows.now),
        }));
      return {
        all: figuresOf(counted, rows.now),
        byAddressee: by('to'),
        byOfferer: by('from'),
        exercises: offered.length - counted.length,
      };
    },
  },
);
