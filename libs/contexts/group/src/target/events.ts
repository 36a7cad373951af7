import { count, decisionAgainstFields, decisionFields, event } from '@throughline/kernel';

const marking = 'IN_CONFIDENCE';

export const TargetAdopted = event('TargetAdopted', 'An agency took the group on as a target of its own.', {
  marking,
  decision: true,
  fields: {
    rank: count().says('Its place among the targets of the agency; the first is 1.'),
    ...decisionAgainstFields,
  },
});

export const TargetDeclined = event(
  'TargetDeclined',
  'An agency does not take the group on as a target, or not any longer.',
  { marking, decision: true, fields: decisionFields },
);

export const targetEvents = [TargetAdopted, TargetDeclined] as const;
