import {
  boolean,
  citedBy,
  code,
  count,
  type EventOf,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  type Moment,
  type Recorded,
  stepped,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { ActionStatus, RemeasurementPoint } from '@throughline/vocabulary';
import {
  actionEffect,
  actionSteps,
  actionYield,
  calledRemeasurement,
  credit,
  formerOwner,
  moderatedEffect,
  nextRemeasurement,
  remeasurement,
  unwantedEffect,
  withAgreements,
} from './action-parts';
import { ActionPlanned, type PlanAmended } from './events';
import { plannedAt, plansFields } from './plans';

/** What can be read of an action. */
export const actionFields = {
  ...ActionPlanned.fields,
  ...toldFields,
  agency: toldFields.agency.says('The agency that owns it.'),
  officer: toldFields.officer.says('The officer who planned it.'),
  formerOwners: listOf(formerOwner).says('Who owned it before, in the order in which it was handed over.'),
  ...plansFields,
  everAbout: listOf(line()).says(
    'Every agency that ever owned it, and every group, person and case that it was ever planned about.',
  ),
  status: code(ActionStatus),
  planRevision: count().optional().says('The revision of the plan that stands: what is to be authorised.'),
  happened: toldFields.happened.says('When it was planned.'),
  steps: actionSteps,
  yields: listOf(actionYield).says('Everything it yielded and that stands, in the order recorded.'),
  corrected: listOf(actionYield).says('What was said of its yield and did not stand.'),
  effects: listOf(actionEffect).says('Every judgement of how far it worked, in the order recorded.'),
  moderated: listOf(moderatedEffect).says(
    'What its effect was held to be by a second officer; the last one stands.',
  ),
  called: listOf(calledRemeasurement).says('When its effect fell due to be measured again.'),
  remeasurements: listOf(remeasurement).says('What had become of its effect later.'),
  nextPoint: code(RemeasurementPoint).optional().says('When its effect is next to be measured again.'),
  remeasureDue: instant().optional().says('From when that is due.'),
  unwanted: listOf(unwantedEffect).says('What it brought about that nobody wanted.'),
  credits: listOf(credit).says(
    'How its yield is shared out, as proposed; the last one counts once all agree.',
  ),
  isExercise: boolean().says('Whether it is practice: nothing in it is real.'),
} as const;

export type ActionRow = Value<typeof actionFields>;

/** What there is of an action that is only planned. */
export const nothingYet = {
  formerOwners: [],
  yields: [],
  corrected: [],
  effects: [],
  moderated: [],
  called: [],
  remeasurements: [],
  unwanted: [],
  credits: [],
};

type Planned = EventOf<typeof ActionPlanned> | EventOf<typeof PlanAmended>;

type About = Pick<ActionRow, 'group' | 'person' | 'case'>;

/** What an action was ever about, with what it is about from an event on. */
export const everAbout = (
  before: readonly string[],
  { agency }: Pick<Recorded, 'agency'>,
  { group: aimedAt, person, case: file }: About = {},
): readonly string[] => [
  ...new Set([...before, ...[agency, aimedAt, person, file].flatMap((one) => one ?? [])]),
];

/** What an event planned. */
export const planIn = ({ data, revision: planRevision }: Recorded<Planned>) => ({ ...data, planRevision });

export const at = (event: Recorded) => ({ ...citedBy(event), revision: event.revision });

/** The action once it has come to stand somewhere else. */
export const to = (
  row: ActionRow,
  event: Recorded,
  stand: Pick<ActionRow, 'status'> & { readonly says: string },
): ActionRow => ({ ...row, ...stepped(row, event, stand) });

/** The action with when its effect is next to be measured. */
export const due = (row: ActionRow): ActionRow => ({
  ...row,
  ...nextRemeasurement(row.steps, [...row.called, ...row.remeasurements]),
});

/** Who owned the action at an instant: the first that had not handed it over yet. */
const ownedAt = ({ agency, formerOwners }: ActionRow, instantAt: string) => {
  const has = ({ until }: { readonly until: Moment }) => !mayHaveComeBy(until, instantAt);
  const former = formerOwners.find(has);
  return {
    former,
    owned: { agency: (former ?? { agency }).agency, formerOwners: formerOwners.filter((one) => !has(one)) },
  };
};

type Until = { readonly until: Moment; readonly partners?: readonly string[] | undefined };

/** Whose it was and what was planned at an instant, with the partners until whichever changed first. */
const ownedAndPlannedAt = (row: ActionRow, instantAt: string) => {
  const { former: owner, owned } = ownedAt(row, instantAt);
  const { former: earlier, plan, formerPlans } = plannedAt(row, instantAt);
  const changes: readonly Until[] = [owner, earlier].flatMap((one) => one ?? []);
  const first = changes.toSorted((one, other) => (one.until.earliest < other.until.earliest ? -1 : 1)).at(0);
  return { ...plan, formerPlans, ...owned, partners: (first ?? row).partners };
};

/** The action as it stood in the world at an instant: what had come by then, and what had not been put right yet. */
export const restated = (row: ActionRow, instantAt: string): ActionRow => {
  const come = <T extends { readonly happened: Moment }>(items: readonly T[]) =>
    items.filter(({ happened }) => mayHaveComeBy(happened, instantAt));
  const steps = come(row.steps);
  const yields = come(row.yields);
  const undone = new Set(yields.flatMap(({ corrects }) => corrects ?? []));
  const was = come(row.corrected);
  return due({
    ...row,
    ...ownedAndPlannedAt(row, instantAt),
    steps,
    status: steps.at(-1)?.status ?? 'PLANNED',
    yields: [...was.filter(({ revision }) => revision === undefined || !undone.has(revision)), ...yields],
    corrected: was.filter(({ revision }) => revision !== undefined && undone.has(revision)),
    effects: come(row.effects),
    moderated: come(row.moderated),
    called: come(row.called),
    remeasurements: come(row.remeasurements),
    unwanted: come(row.unwanted),
    credits: come(row.credits).map((one) => withAgreements(one, come(one.agreements))),
  });
};
