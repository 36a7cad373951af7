import {
  code,
  group,
  id,
  instant,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  type Recorded,
} from '@throughline/kernel';
import { ActionStatus, type CodeOf } from '@throughline/vocabulary';
import { ActionAuthorised, ActionExecuted, ActionPlanned, EffectAssessed, YieldRecorded } from './events';

const told = {
  agency: id('Agency'),
  officer: id('Officer'),
  happened: moment(),
  recordedAt: instant(),
} as const;

const step = group('ActionStep', {
  status: code(ActionStatus),
  ...told,
  says: prose().optional().says('Why it was authorised, or what was done.'),
});
const actionYield = group('ActionYield', { ...YieldRecorded.fields, ...told });
const effect = group('ActionEffect', { ...EffectAssessed.fields, ...told });

/** What was planned and done against groups and what serves them, and what came of it. */
export const actions = projection(
  'Action',
  'What was done or is planned, what it yielded, and whether it worked.',
  {
    fields: {
      ...ActionPlanned.fields,
      agency: id('Agency').says('The agency that owns it.'),
      officer: id('Officer').says('The officer who planned it.'),
      status: code(ActionStatus),
      happened: moment().says('When it was planned.'),
      recordedAt: instant(),
      steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
      yields: listOf(actionYield).says('Everything it yielded, in the order recorded.'),
      effects: listOf(effect).says('Every judgement of how far it worked, in the order recorded.'),
    },
    of: 'Action',
    filters: ['agency', 'group', 'person', 'enabler', 'status', 'tactic', 'priority', 'areaOfFocus'],
    holds: 'happened',
    asAt: (row, at) => {
      const come = <T extends Told>(items: readonly T[]) =>
        items.filter(({ happened }) => mayHaveComeBy(happened, at));
      const steps = come(row.steps);
      const status = steps.at(-1)?.status ?? 'PLANNED';
      return { ...row, status, steps, yields: come(row.yields), effects: come(row.effects) };
    },
    serves: { one: 'action', many: 'actions' },
  },
)
  .on(ActionPlanned, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    status: 'PLANNED',
    steps: [{ status: 'PLANNED', ...toldBy(event) }],
    yields: [],
    effects: [],
  }))
  .on(
    ActionAuthorised,
    (row, event) => row && { ...row, ...stepped(row, event, ['AUTHORISED', event.data.rationale]) },
  )
  .on(
    ActionExecuted,
    (row, event) => row && { ...row, ...stepped(row, event, ['EXECUTED', event.data.summary]) },
  )
  .on(
    YieldRecorded,
    (row, event) => row && { ...row, yields: [...row.yields, { ...event.data, ...toldBy(event) }] },
  )
  .on(
    EffectAssessed,
    (row, event) => row && { ...row, effects: [...row.effects, { ...event.data, ...toldBy(event) }] },
  );

type Step = (typeof step)['_type'];
type Told = Pick<Step, keyof typeof told>;

const toldBy = ({ agency, officer, happened, recordedAt }: Recorded): Told => ({
  agency,
  officer,
  happened,
  recordedAt,
});

const stepped = (
  { steps }: { readonly steps: readonly Step[] },
  event: Recorded,
  [status, says]: readonly [CodeOf<typeof ActionStatus>, string],
) => ({ status, steps: [...steps, { status, ...toldBy(event), says }] });
