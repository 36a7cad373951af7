import { efforts } from '@throughline/casefile';
import {
  code,
  count,
  group,
  grouped,
  id,
  listOf,
  money,
  onlyThose,
  periodArg,
  type RowOf,
  type Span,
  sumsOfMoney,
  view,
  type Where,
} from '@throughline/kernel';
import { Priority } from '@throughline/vocabulary';

type Effort = RowOf<typeof efforts>;

const effortTotals = group('EffortTotals', {
  bookings: count(),
  minutes: count().says('How long people worked, added up.'),
  costs: listOf(money()).says('What was paid beside salaries, a sum for each currency.'),
});

const byPriority = group('PriorityEffort', { priority: code(Priority), effort: effortTotals });
const byAgency = group('AgencyEffort', {
  agency: id('Agency'),
  effort: effortTotals,
  byPriority: listOf(byPriority),
});

const totalOf = (all: readonly Effort[]): (typeof effortTotals)['_type'] => ({
  bookings: all.length,
  minutes: all.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
  costs: sumsOfMoney(all.flatMap(({ cost }) => cost ?? [])),
});

const priorities = (all: readonly Effort[]) =>
  grouped(all, (one) => [one.priority]).map(([priority, same]) => ({ priority, effort: totalOf(same) }));

const spentIn = (period: Span | undefined): Where =>
  period === undefined ? {} : { spentFrom: { from: period.from.earliest, to: period.to?.latest } };

export const effortBooked = view(
  'effortBooked',
  'The time and money that agencies booked, beside the priorities they booked it against; what was cancelled does not count.',
  {
    args: {
      period: periodArg.says('Only what was spent in this period; all, where left out.'),
      agency: id('Agency').optional().says('Only what this agency booked.'),
      priority: code(Priority).optional().says('Only what was booked against this priority.'),
      case: id('Case').optional().says('Only what was booked on this case.'),
    },
    reads: [efforts],
    result: {
      effort: effortTotals.says('All of it together.'),
      byPriority: listOf(byPriority),
      byAgency: listOf(byAgency).says('By the agency that booked it, in the order of ids.'),
      exercises: effortTotals.says('What was booked on exercises: in nothing else.'),
    },
    answer: async (rows, { period, ...only }) => {
      const where = { ...onlyThose(only), ...spentIn(period), cancelled: [false] };
      const all = (await rows.all(efforts, where)).map(({ row }) => row);
      const real = all.filter(({ exercise }) => !exercise);
      return {
        effort: totalOf(real),
        byPriority: priorities(real),
        byAgency: grouped(real, (one) => [one.agency]).map(([agency, same]) => ({
          agency,
          effort: totalOf(same),
          byPriority: priorities(same),
        })),
        exercises: totalOf(all.filter(({ exercise }) => exercise)),
      };
    },
  },
);
