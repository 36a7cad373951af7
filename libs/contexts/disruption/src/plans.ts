import {
  count,
  group,
  line,
  listOf,
  type Instant,
  mayHaveComeBy,
  moment,
  type Moment,
  proposedFields,
  prose,
  type Value,
} from '@throughline/kernel';
import { planFields } from './events';
import { exercise } from './exercise';

const saidFields = {
  ...planFields,
  exercise,
  contentHash: proposedFields.contentHash.optional(),
  planRevision: count().optional().says('The revision at which it was planned so.'),
} as const;

export const formerPlan = group('FormerPlan', {
  ...saidFields,
  until: moment().says('When it was amended.'),
});

/** What a row tells of all its plans, whatever was planned at the date that is asked for. */
export const plansFields = {
  formerPlans: listOf(formerPlan).says('What was planned before it was amended, in the order recorded.'),
  latestTitle: line().says('What it is called by its latest plan; lists are sorted by it.'),
  latestPlannedFor: moment()
    .optional()
    .says('For when it is planned by its latest plan; lists are sorted by it.'),
  wordings: listOf(prose()).says('What its plans say in words, the latest last; lists are searched by it.'),
} as const;

type FormerPlan = (typeof formerPlan)['_type'];
type Planned = Value<typeof saidFields>;
type Row = Planned & Value<typeof plansFields>;

const names = Object.keys(saidFields) as readonly (keyof Planned)[];

/** What a plan says, with nothing for what it does not. */
const planOf = (from: Planned): Planned =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Planned;

/** A plan as a row has it, and whether it is practice. */
const standing = (from: Planned) => ({ ...planOf(from), isExercise: from.exercise ?? false });

const wordsOf = ({ title, businessStep, expectedEffect, measure }: Planned): readonly string[] =>
  [title, businessStep, expectedEffect, measure].flatMap((said) => said ?? []);

/** What a row has of its first plan. */
export const planned = (plan: Planned) => ({
  ...standing(plan),
  formerPlans: [],
  latestTitle: plan.title,
  latestPlannedFor: plan.plannedFor,
  wordings: wordsOf(plan),
});

/** The row with a plan in the place of the one that it had, of which nothing is kept but what is told of it. */
export const amended = <R extends Row>(row: R, plan: Planned, until: Moment): R => ({
  ...row,
  ...planned(plan),
  wordings: [...new Set([...row.wordings, ...wordsOf(plan)])],
  formerPlans: [...row.formerPlans, { ...planOf(row), until }],
});

/** The plan at an instant: the first that had not been amended yet. */
export const plannedAt = (row: Row, at: Instant) => {
  const has = ({ until }: FormerPlan): boolean => !mayHaveComeBy(until, at);
  const former = row.formerPlans.find(has);
  return { former, plan: standing(former ?? row), formerPlans: row.formerPlans.filter((one) => !has(one)) };
};
