import {
  approvalFields,
  code,
  count,
  decisionFields,
  event,
  instant,
  listOf,
  proposedFields,
  prose,
} from '@throughline/kernel';
import {
  EffectKind,
  EffectLevel,
  HarmDomain,
  RemeasurementFinding,
  RemeasurementPoint,
  UnwantedEffectKind,
} from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

/** How somebody judges the effect of an action. */
export const effectFields = {
  level: code(EffectLevel),
  on: code(EffectKind),
  rationale: prose().says('What the judgement rests on.'),
} as const;

export const EffectAssessed = event('EffectAssessed', 'An agency judged how far the action worked.', {
  marking,
  fields: { ...effectFields, contentHash: proposedFields.contentHash.optional() },
});

/** What a second officer says who decides what an effect is held to be. */
export const moderatingFields = {
  ...approvalFields,
  level: effectFields.level,
  on: effectFields.on,
  ...decisionFields,
} as const;

export const EffectModerated = event(
  'EffectModerated',
  'A second officer decided what the effect of the action is held to be.',
  {
    marking,
    decision: true,
    fields: { ...moderatingFields, exercise },
  },
);

export const RemeasurementFellDue = event(
  'RemeasurementFellDue',
  'The time has come to measure the effect of the action again.',
  { marking, fields: { point: code(RemeasurementPoint), dueAt: instant().says('When it fell due.') } },
);

export const EffectRemeasured = event('EffectRemeasured', 'The effect of the action was measured again.', {
  marking,
  fields: { point: code(RemeasurementPoint), finding: code(RemeasurementFinding), ...effectFields },
});

export const UnwantedEffectRecorded = event(
  'UnwantedEffectRecorded',
  'The action brought about something that nobody wanted.',
  {
    marking,
    fields: {
      kind: code(UnwantedEffectKind),
      description: prose().says('What happened, and how it is known to come from the action.'),
      harms: listOf(code(HarmDomain)).optional().says('Who and what was harmed.'),
      affected: count().optional().says('How many people were affected, as far as is known.'),
    },
  },
);

export const effectEvents = [
  EffectAssessed,
  EffectModerated,
  RemeasurementFellDue,
  EffectRemeasured,
  UnwantedEffectRecorded,
] as const;
