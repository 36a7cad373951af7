import {
  approvalFields,
  code,
  decisionAgainstFields,
  decisionFields,
  event,
  id,
  line,
  listOf,
  moment,
  proposedFields,
  prose,
} from '@throughline/kernel';
import { AreaOfFocus, Enabler, HarmDomain, Priority, Tactic, TargetKind } from '@throughline/vocabulary';
import { exercise } from './exercise';

/** What is planned. */
export const planFields = {
  title: line().says('What the action is called.'),
  target: code(TargetKind),
  group: id('Group').optional().says('The group aimed at, or the one whose business step is aimed at.'),
  person: id('Entity').optional().says('The person aimed at.'),
  enabler: code(Enabler).optional().says('The enabler aimed at.'),
  businessStep: line().optional().says('The step of the group’s business model aimed at.'),
  case: id('Case').optional().says('The case or operation that it belongs to.'),
  tactic: code(Tactic),
  priority: code(Priority),
  areaOfFocus: code(AreaOfFocus),
  harms: listOf(code(HarmDomain)).optional().says('Who and what is to be protected from harm.'),
  population: prose().optional().says('Whom it is to reach or protect, where it prevents.'),
  partners: listOf(id('Agency')).optional().says('The agencies that take part beside the owner.'),
  plannedFor: moment().optional().says('When it is to be carried out.'),
  expectedEffect: prose().says('What is to be different afterwards.'),
  measure: prose().says('How it will be known whether it is.'),
} as const;

const plannedFields = {
  ...planFields,
  exercise,
  contentHash: proposedFields.contentHash.optional(),
} as const;

export const ActionPlanned = event(
  'ActionPlanned',
  'An agency planned an action, and what it is to achieve.',
  { marking: 'IN_CONFIDENCE', fields: plannedFields },
);

export const PlanAmended = event(
  'PlanAmended',
  'The owner amended the plan; whatever authorised it before does not count any more.',
  { marking: 'IN_CONFIDENCE', fields: plannedFields },
);

const { proposal, contentHash } = approvalFields;

/** What a second officer says who lets an action be carried out. */
export const authorisingFields = {
  proposal: proposal.optional().asked(),
  contentHash: contentHash.optional().asked(),
  ...decisionAgainstFields,
} as const;

/** What a second officer says who does not. */
export const refusingFields = { ...approvalFields, ...decisionFields } as const;

export const ActionAuthorised = event(
  'ActionAuthorised',
  'A second officer decided that the action may be carried out.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: { ...authorisingFields, exercise },
  },
);

export const ActionRefused = event(
  'ActionRefused',
  'A second officer decided that the action is not to be carried out.',
  { marking: 'IN_CONFIDENCE', decision: true, fields: { ...refusingFields, exercise } },
);

export const ActionCancelled = event('ActionCancelled', 'The owner gave the action up.', {
  marking: 'IN_CONFIDENCE',
  fields: { reason: prose() },
});

export const ActionTakenOver = event('ActionTakenOver', 'The action has a new owner, who accepted it.', {
  marking: 'IN_CONFIDENCE',
  fields: { transfer: id('Transfer').says('The transfer that was accepted.') },
});

export const ActionExecuted = event('ActionExecuted', 'The action was carried out.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    summary: line(300).says('What was done, in one line.'),
    description: prose().optional().says('What was done, in full.'),
  },
});

export const planEvents = [
  ActionPlanned,
  PlanAmended,
  ActionAuthorised,
  ActionRefused,
  ActionCancelled,
  ActionTakenOver,
  ActionExecuted,
] as const;
