import {
  boolean,
  code,
  count,
  group,
  id,
  instant,
  listOf,
  type Moment,
  monthsAfter,
  proposedFields,
  prose,
  toldFields,
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

export const actionStep = group('ActionStep', {
  status: code(ActionStatus),
  ...toldFields,
  says: prose().optional().says('Why it was authorised, or what was done.'),
});

export const actionYield = group('ActionYield', {
  ...yieldFields,
  ...toldFields,
  revision: revision.optional(),
  corrects: count().optional().says('The revision of the yield that this puts right.'),
  wrong: prose().optional().says('What was wrong with that.'),
});

export const actionEffect = group('ActionEffect', {
  ...EffectAssessed.fields,
  ...toldFields,
  revision: revision.optional(),
});

export const moderatedEffect = group('ModeratedEffect', { ...EffectModerated.fields, ...toldFields });

export const remeasurement = group('Remeasurement', { ...EffectRemeasured.fields, ...toldFields });

export const calledRemeasurement = group('CalledRemeasurement', {
  point: code(RemeasurementPoint),
  dueAt: instant(),
  ...toldFields,
});

export const unwantedEffect = group('UnwantedEffect', { ...UnwantedEffectRecorded.fields, ...toldFields });

const agreement = group('CreditAgreement', toldFields);

export const credit = group('ActionCredit', {
  ...CreditProposed.fields,
  ...proposedFields,
  ...toldFields,
  revision,
  agreements: listOf(agreement).says('Which agencies agreed, the proposing one first.'),
  agreed: boolean().says('Whether every agency that is to have a share has agreed.'),
  yetToAgree: listOf(id('Agency')).says('The agencies that have yet to agree.'),
});

type Step = (typeof actionStep)['_type'];
type Called = (typeof calledRemeasurement)['_type'];
type Credit = (typeof credit)['_type'];

/** The next point at which the effect is to be measured again, and when that is due; nothing before the action, or once all were called for. */
export const nextRemeasurement = (steps: readonly Step[], called: readonly Called[]) => {
  const done = steps.find(({ status }) => status === 'EXECUTED');
  const point = codesOf(RemeasurementPoint).find((one) => !called.some((call) => call.point === one));
  if (!done || !point) return { nextPoint: undefined, remeasureDue: undefined };
  return { nextPoint: point, remeasureDue: dueAt(done.happened, point) };
};

const dueAt = ({ latest }: Moment, point: CodeOf<typeof RemeasurementPoint>) =>
  monthsAfter(latest, monthsOf[point]);

/** A proposal of shares with who has agreed to it by then. */
export const withAgreements = (proposed: Credit, agreements: Credit['agreements']): Credit => {
  const yetToAgree = proposed.shares
    .map(({ agency }) => agency)
    .filter((agency) => !agreements.some((one) => one.agency === agency));
  return { ...proposed, agreements, yetToAgree, agreed: yetToAgree.length === 0 };
};
