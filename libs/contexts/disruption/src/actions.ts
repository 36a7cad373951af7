import {
  code,
  group,
  listOf,
  mayHaveComeBy,
  type Moment,
  projection,
  prose,
  stepped,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { ActionStatus } from '@throughline/vocabulary';
import { ActionAuthorised, ActionExecuted, ActionPlanned, EffectAssessed, YieldRecorded } from './events';

const step = group('ActionStep', {
  status: code(ActionStatus),
  ...toldFields,
  says: prose().optional().says('Why it was authorised, or what was done.'),
});
const actionYield = group('ActionYield', { ...YieldRecorded.fields, ...toldFields });
const effect = group('ActionEffect', { ...EffectAssessed.fields, ...toldFields });

/** What was planned and done against groups and what serves them, and what came of it. */
export const actions = projection(
  'Action',
  'What was done or is planned, what it yielded, and whether it worked.',
  {
    fields: {
      ...ActionPlanned.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that owns it.'),
      officer: toldFields.officer.says('The officer who planned it.'),
      status: code(ActionStatus),
      happened: toldFields.happened.says('When it was planned.'),
      steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
      yields: listOf(actionYield).says('Everything it yielded, in the order recorded.'),
      effects: listOf(effect).says('Every judgement of how far it worked, in the order recorded.'),
    },
    of: 'Action',
    filters: ['agency', 'group', 'person', 'enabler', 'status', 'tactic', 'priority', 'areaOfFocus'],
    sorts: ['title', 'priority', 'plannedFor'],
    searches: ['title', 'businessStep', 'expectedEffect', 'measure'],
    holds: 'happened',
    asAt: (row, at) => {
      const come = <T extends { readonly happened: Moment }>(items: readonly T[]) =>
        items.filter(({ happened }) => mayHaveComeBy(happened, at));
      const steps = come(row.steps);
      const status = steps.at(-1)?.status ?? 'PLANNED';
      return { ...row, status, steps, yields: come(row.yields), effects: come(row.effects) };
    },
    restates: ['status'],
    serves: { one: 'action', many: 'actions' },
  },
)
  .on(ActionPlanned, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    ...stepped({ steps: [] }, event, { status: 'PLANNED' }),
    yields: [],
    effects: [],
  }))
  .on(
    ActionAuthorised,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'AUTHORISED', says: event.data.rationale }) },
  )
  .on(
    ActionExecuted,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'EXECUTED', says: event.data.summary }) },
  )
  .on(
    YieldRecorded,
    (row, event) => row && { ...row, yields: [...row.yields, { ...event.data, ...toldBy(event) }] },
  )
  .on(
    EffectAssessed,
    (row, event) => row && { ...row, effects: [...row.effects, { ...event.data, ...toldBy(event) }] },
  );
