import {
  boolean,
  citedFields,
  code,
  count,
  group,
  id,
  instant,
  listOf,
  type Moment,
  moment,
  monthsAfter,
  proposedFields,
  prose,
  stepsOf,
} from '@throughline/kernel';
import { ActionStatus, type CodeOf, codesOf, monthsOf, RemeasurementPoint } from '@throughline/vocabulary';
import {
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  UnwantedEffectRecorded,
  yieldFields,
} from './events';

const revision = count().says('Where it stands in the record of the action.');

export const formerOwner = group('FormerOwner', {
  agency: id('Agency').says('The agency that owned it.'),
  partners: listOf(id('Agency')).optional().says('Those that took part beside it when it was handed over.'),
  until: moment().says('When it was handed over.'),
});

export const actionSteps = stepsOf(
  'ActionStep',
  { status: code(ActionStatus) },
  'Why it was authorised, or what was done.',
);

export const actionYield = group('ActionYield', {
  ...yieldFields,
  ...citedFields,
  revision: revision.optional(),
  corrects: count().optional().says('The revision of the yield that this puts right.'),
  wrong: prose().optional().says('What was wrong with that.'),
});

export const actionEffect = group('ActionEffect', {
  ...EffectAssessed.fields,
  ...citedFields,
  revision: revision.optional(),
});

export const moderatedEffect = group('ModeratedEffect', { ...EffectModerated.fields, ...citedFields });

export const remeasurement = group('Remeasurement', { ...EffectRemeasured.fields, ...citedFields });

export const calledRemeasurement = group('CalledRemeasurement', {
  point: code(RemeasurementPoint),
  dueAt: instant(),
  ...citedFields,
});

export const unwantedEffect = group('UnwantedEffect', { ...UnwantedEffectRecorded.fields, ...citedFields });

const agreement = group('CreditAgreement', citedFields);

export const credit = group('ActionCredit', {
  ...CreditProposed.fields,
  ...proposedFields,
  ...citedFields,
  revision,
  agreements: listOf(agreement).says('Which agencies agreed, the proposing one first.'),
  agreed: boolean().says('Whether every agency that took part has agreed, with a share or without.'),
  yetToAgree: listOf(id('Agency')).says('The agencies that have yet to agree.'),
});

type Step = (typeof actionSteps)['_type'][number];
type Measured = { readonly point: CodeOf<typeof RemeasurementPoint> };
type Credit = (typeof credit)['_type'];

/** The next point at which the effect is to be measured again, and when that is due; nothing before the action, or once all were called for or measured. */
export const nextRemeasurement = (steps: readonly Step[], settled: readonly Measured[]) => {
  const done = steps.find(({ status }) => status === 'EXECUTED');
  const point = codesOf(RemeasurementPoint).find((one) => !settled.some((past) => past.point === one));
  if (!done || !point) return { nextPoint: undefined, remeasureDue: undefined };
  return { nextPoint: point, remeasureDue: dueAt(done.happened, point) };
};

const dueAt = ({ latest }: Moment, point: CodeOf<typeof RemeasurementPoint>) =>
  monthsAfter(latest, monthsOf[point]);

/** A proposal of shares with who, of all whom it asks, has agreed to it by then. */
export const withAgreements = (proposed: Credit, agreements: Credit['agreements']): Credit => {
  const asked = new Set([...proposed.agreements.map(({ agency }) => agency), ...proposed.yetToAgree]);
  const yetToAgree = [...asked].filter((agency) => !agreements.some((one) => one.agency === agency));
  return { ...proposed, agreements, yetToAgree, agreed: yetToAgree.length === 0 };
};
