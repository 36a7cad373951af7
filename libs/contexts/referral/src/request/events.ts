import { code, event, id, instant, prose } from '@throughline/kernel';
import { RefusalGround } from '@throughline/vocabulary';
import { coverFields } from '../coverage';
import { exercise } from '../exercise';
import { onwardSharing } from '../onward-rule';
import { onwardFields } from '../passing-on';

const marking = 'IN_CONFIDENCE';

/** What the agency that asks says. */
export const requestFields = {
  of: id('Agency').says('The agency that is asked.'),
  question: prose().says('What is asked.'),
  grounds: prose().says('Why it is needed, and what it will be used for.'),
  case: id('Case').optional().says('The case it is needed for.'),
  group: id('Group').optional().says('The organised group it is about.'),
  entity: id('Entity').optional().says('The person or thing it is about.'),
  dueBy: instant().optional().says('When an answer is due.'),
} as const;

/** What the agency that was asked says in answer. */
export const answerFields = {
  answer: prose().says('What is known; what it rests on stands in the circumstances.'),
  detection: id('Detection').optional().says('The detection that it gives, where it gives one.'),
  ...onwardFields,
  ...coverFields,
} as const;

export const InformationRequested = event(
  'InformationRequested',
  'An agency asked another for what it knows.',
  {
    marking,
    fields: { ...requestFields, exercise },
  },
);

export const RequestAnswered = event('RequestAnswered', 'The agency that was asked gave what it knows.', {
  marking,
  fields: { ...answerFields, onwardSharing },
});

export const RequestRefused = event(
  'RequestRefused',
  'The agency that was asked did not give it, and said why.',
  { marking, fields: { ground: code(RefusalGround), reason: prose() } },
);

export const RequestFellOverdue = event(
  'RequestFellOverdue',
  'The date by which the request was to be answered passed without an answer.',
  { marking, fields: { dueBy: instant().says('When the answer was due.') } },
);

export const requestEvents = [
  InformationRequested,
  RequestAnswered,
  RequestRefused,
  RequestFellOverdue,
] as const;
