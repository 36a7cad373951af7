import { event, id, instant, line, prose } from '@throughline/kernel';
import { exercise } from '../exercise';

const marking = 'IN_CONFIDENCE';

/** What whoever offers a transfer says of it. */
export const transferFields = {
  to: id('Agency').says('The agency that is to own it.'),
  case: id('Case').optional().says('The case to be handed over.'),
  action: id('Action').optional().says('The action to be handed over.'),
  reason: prose().says('Why it is handed over.'),
  conditions: prose().optional().says('What the new owner takes on with it.'),
  dueBy: instant().optional().says('When an answer is due.'),
} as const;

export const TransferOffered = event(
  'TransferOffered',
  'The owner of a case or an action offered it to another agency.',
  { marking, fields: { ...transferFields, exercise } },
);

export const TransferAccepted = event(
  'TransferAccepted',
  'The agency that it was offered to took over what was offered.',
  {
    marking,
    fields: {
      lead: line().personal('officer').says('Who leads it from now on.'),
      thing: line().says('The id of what changed its owner.'),
    },
  },
);

export const TransferDeclined = event(
  'TransferDeclined',
  'The agency that it was offered to did not take it over, and said why.',
  { marking, fields: { reason: prose() } },
);

export const transferEvents = [TransferOffered, TransferAccepted, TransferDeclined] as const;
