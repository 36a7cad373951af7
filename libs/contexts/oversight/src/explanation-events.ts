import { count, event, id, instant, prose } from '@throughline/kernel';
import { sealed } from './inquiry-events';

const requested = count().says('The revision, in the record of the inquiry, of the request.');

export const ExplanationRequested = event(
  'ExplanationRequested',
  'The overseer asked an agency to explain the events that the request cites.',
  {
    marking: sealed,
    fields: {
      askedOf: id('Agency').says('The agency that is to explain.'),
      question: prose().says('What is to be explained.'),
      dueBy: instant().says('By when.'),
    },
  },
);

export const ExplanationFellOverdue = event(
  'ExplanationFellOverdue',
  'The due date of an explanation passed, and it was not given.',
  { marking: sealed, fields: { requested } },
);

export const ExplanationGiven = event('ExplanationGiven', 'The agency explained what it was asked about.', {
  marking: sealed,
  fields: { requested, explanation: prose().says('What the agency says, citing what it rests on.') },
});
