import {
  boolean,
  code,
  id,
  projection,
  stepped,
  steppedUntil,
  stepsOf,
  toldFields,
} from '@throughline/kernel';
import { TransferStatus } from '@throughline/vocabulary';
import { TransferAccepted, TransferDeclined, TransferOffered, transferFields } from './events';

const steps = stepsOf('TransferStep', { status: code(TransferStatus) }, 'The reason.');

/** What was offered from one owner to another, and what became of it. */
export const transfers = projection(
  'Transfer',
  'A case or an action that its owner offered to another agency.',
  {
    fields: {
      ...transferFields,
      exercise: boolean().says('Whether it is practice: nothing in it is real.'),
      from: id('Agency').says('The agency that owned it.'),
      status: code(TransferStatus),
      lead: TransferAccepted.fields.lead.optional(),
      happened: toldFields.happened.says('When it was offered.'),
      steps,
    },
    of: 'Transfer',
    filters: ['from', 'to', 'status', 'case', 'action', 'dueBy'],
    holds: 'happened',
    asAt: (row, at) => {
      const stood = steppedUntil('status')(row, at);
      return { ...stood, lead: stood.status === 'ACCEPTED' ? row.lead : undefined };
    },
    restates: ['status'],
    serves: { one: 'transfer', many: 'transfers' },
  },
)
  .on(TransferOffered, (_, event) => ({
    ...event.data,
    exercise: event.data.exercise ?? false,
    from: event.agency,
    happened: event.happened,
    ...stepped({ steps: [] }, event, { status: 'OFFERED' }),
  }))
  .on(
    TransferAccepted,
    (row, event) => row && { ...row, lead: event.data.lead, ...stepped(row, event, { status: 'ACCEPTED' }) },
  )
  .on(
    TransferDeclined,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'DECLINED', says: event.data.reason }) },
  );
