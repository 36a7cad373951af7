import { citedBy, projection, stepped, toldBy } from '@throughline/kernel';
import { withAgreements } from './action-parts';
import { actionFields, at, due, everAbout, nothingYet, planIn, restated, to } from './action-row';
import {
  ActionAuthorised,
  ActionCancelled,
  ActionExecuted,
  ActionPlanned,
  ActionRefused,
  ActionTakenOver,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  PlanAmended,
  RemeasurementFellDue,
  UnwantedEffectRecorded,
  YieldCorrected,
  YieldRecorded,
} from './events';
import { amended, planned } from './plans';

/** What an action is found by, each as it was at the date that is asked for. */
const restatedFilters = [
  'agency',
  'group',
  'person',
  'enabler',
  'case',
  'status',
  'tactic',
  'priority',
  'areaOfFocus',
  'remeasureDue',
  'isExercise',
] as const;

/** What was planned and done against groups and what serves them, and what came of it. */
export const actions = projection(
  'Action',
  'What was done or is planned, what it yielded, and whether it worked.',
  {
    fields: actionFields,
    of: 'Action',
    filters: [...restatedFilters, 'everAbout'],
    sorts: ['latestTitle', 'latestPlannedFor', 'happened'],
    searches: ['wordings'],
    holds: 'happened',
    asAt: restated,
    restates: restatedFilters,
    onceIn: { agency: 'everAbout', group: 'everAbout', person: 'everAbout', case: 'everAbout' },
    serves: { one: 'action', many: 'actions' },
    version: 2,
  },
)
  .on(ActionPlanned, (_, event) => ({
    ...toldBy(event),
    ...stepped({ steps: [] }, event, { status: 'PLANNED' }),
    ...nothingYet,
    ...planned(planIn(event)),
    everAbout: everAbout([], event, event.data),
  }))
  .on(
    PlanAmended,
    (row, event) =>
      row && {
        ...amended(row, planIn(event), event.happened),
        ...stepped(row, event, { status: 'PLANNED' }),
        everAbout: everAbout(row.everAbout, event, event.data),
      },
  )
  .on(
    ActionAuthorised,
    (row, event) => row && to(row, event, { status: 'AUTHORISED', says: event.data.rationale }),
  )
  .on(ActionRefused, (row, event) => row && to(row, event, { status: 'REFUSED', says: event.data.rationale }))
  .on(
    ActionCancelled,
    (row, event) => row && to(row, event, { status: 'CANCELLED', says: event.data.reason }),
  )
  .on(
    ActionTakenOver,
    (row, event) =>
      row && {
        ...row,
        agency: event.agency,
        everAbout: everAbout(row.everAbout, event),
        partners: [...(row.partners ?? []).filter((one) => one !== event.agency), row.agency],
        formerOwners: [
          ...row.formerOwners,
          { agency: row.agency, partners: row.partners, until: event.happened },
        ],
      },
  )
  .on(
    ActionExecuted,
    (row, event) => row && due(to(row, event, { status: 'EXECUTED', says: event.data.summary })),
  )
  .on(
    YieldRecorded,
    (row, event) => row && { ...row, yields: [...row.yields, { ...event.data, ...at(event) }] },
  )
  .on(
    YieldCorrected,
    (row, event) =>
      row && {
        ...row,
        yields: [
          ...row.yields.filter(({ revision }) => revision !== event.data.corrects),
          { ...event.data, ...at(event) },
        ],
        corrected: [
          ...row.corrected,
          ...row.yields.filter(({ revision }) => revision === event.data.corrects),
        ],
      },
  )
  .on(
    EffectAssessed,
    (row, event) => row && { ...row, effects: [...row.effects, { ...event.data, ...at(event) }] },
  )
  .on(
    EffectModerated,
    (row, event) => row && { ...row, moderated: [...row.moderated, { ...event.data, ...citedBy(event) }] },
  )
  .on(
    RemeasurementFellDue,
    (row, event) => row && due({ ...row, called: [...row.called, { ...event.data, ...citedBy(event) }] }),
  )
  .on(
    EffectRemeasured,
    (row, event) =>
      row && due({ ...row, remeasurements: [...row.remeasurements, { ...event.data, ...citedBy(event) }] }),
  )
  .on(
    UnwantedEffectRecorded,
    (row, event) => row && { ...row, unwanted: [...row.unwanted, { ...event.data, ...citedBy(event) }] },
  )
  .on(CreditProposed, (row, event) => {
    if (!row) return undefined;
    const yetToAgree = [row.agency, ...(row.partners ?? [])];
    const proposed = { ...event.data, ...at(event), agreements: [], yetToAgree, agreed: false };
    return { ...row, credits: [...row.credits, withAgreements(proposed, [citedBy(event)])] };
  })
  .on(
    CreditAgreed,
    (row, event) =>
      row && {
        ...row,
        credits: row.credits.map((one) =>
          one.revision === event.data.proposal
            ? withAgreements(one, [...one.agreements, citedBy(event)])
            : one,
        ),
      },
  );
