import {
  boolean,
  code,
  count,
  instant,
  listOf,
  mayHaveComeBy,
  type Moment,
  type Recorded,
  stepped,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { ActionStatus, RemeasurementPoint } from '@throughline/vocabulary';
import {
  actionEffect,
  actionStep,
  actionYield,
  calledRemeasurement,
  credit,
  moderatedEffect,
  nextRemeasurement,
  remeasurement,
  unwantedEffect,
  withAgreements,
} from './action-parts';
import { ActionPlanned } from './events';

/** What can be read of an action. */
export const actionFields = {
  ...ActionPlanned.fields,
  ...toldFields,
  agency: toldFields.agency.says('The agency that owns it.'),
  officer: toldFields.officer.says('The officer who planned it.'),
  status: code(ActionStatus),
  planRevision: count().optional().says('The revision of the plan that stands: what is to be authorised.'),
  happened: toldFields.happened.says('When it was planned.'),
  steps: listOf(actionStep).says('How it came to where it stands, in the order recorded.'),
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
  yields: [],
  corrected: [],
  effects: [],
  moderated: [],
  called: [],
  remeasurements: [],
  unwanted: [],
  credits: [],
};

export const at = (event: Recorded) => ({ ...toldBy(event), revision: event.revision });

/** The action once it has come to stand somewhere else. */
export const to = (
  row: ActionRow,
  event: Recorded,
  stand: Pick<ActionRow, 'status'> & { readonly says: string },
): ActionRow => ({ ...row, ...stepped(row, event, stand) });

/** The action with when its effect is next to be measured. */
export const due = (row: ActionRow): ActionRow => ({ ...row, ...nextRemeasurement(row.steps, row.called) });

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
