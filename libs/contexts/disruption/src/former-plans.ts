import {
  count,
  group,
  type Instant,
  mayHaveComeBy,
  moment,
  type Moment,
  proposedFields,
  type Value,
} from '@throughline/kernel';
import { planFields } from './events';
import { exercise } from './exercise';

const planned = {
  ...planFields,
  exercise,
  contentHash: proposedFields.contentHash.optional(),
  planRevision: count().optional().says('The revision at which it was planned so.'),
} as const;

export const formerPlan = group('FormerPlan', {
  ...planned,
  until: moment().says('When it was amended.'),
});

type FormerPlan = (typeof formerPlan)['_type'];
type Planned = Value<typeof planned>;
type Row = Planned & { readonly formerPlans: readonly FormerPlan[] };

const names = Object.keys(planned) as readonly (keyof Planned)[];

/** What a plan says, with nothing for what it does not. */
const planOf = (from: Planned): Planned =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Planned;

/** A plan as a row has it, and whether it is practice. */
const standing = (from: Planned) => ({ ...planOf(from), isExercise: from.exercise ?? false });

/** The row with a plan in the place of the one that it had, of which nothing is kept but what is told of it. */
export const amended = <R extends Row>(row: R, plan: Planned, until: Moment): R => ({
  ...row,
  ...standing(plan),
  formerPlans: [...row.formerPlans, { ...planOf(row), until }],
});

/** The plan at an instant: the first that had not been amended yet. */
export const plannedAt = (row: Row, at: Instant) => {
  const has = ({ until }: FormerPlan): boolean => !mayHaveComeBy(until, at);
  const former = row.formerPlans.find(has);
  return { former, plan: standing(former ?? row), formerPlans: row.formerPlans.filter((one) => !has(one)) };
};
