import {
  code,
  group,
  id,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  stepped,
  toldFields,
} from '@throughline/kernel';
import { TransferStatus } from '@throughline/vocabulary';
import { TransferAccepted, TransferDeclined, TransferOffered, transferFields } from './events';

const step = group('TransferStep', {
  status: code(TransferStatus),
  ...toldFields,
  says: prose().optional().says('The reason.'),
});

/** What was offered from one owner to another, and what became of it. */
export const transfers = projection(
  'Transfer',
  'A case or an action that its owner offered to another agency.',
  {
    fields: {
      ...transferFields,
      from: id('Agency').says('The agency that owned it.'),
      status: code(TransferStatus),
      happened: toldFields.happened.says('When it was offered.'),
      steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
    },
    of: 'Transfer',
    filters: ['from', 'to', 'status', 'case', 'action', 'dueBy'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      return { ...row, steps, status: steps.at(-1)?.status ?? 'OFFERED' };
    },
    restates: ['status'],
    serves: { one: 'transfer', many: 'transfers' },
  },
)
  .on(TransferOffered, (_, event) => ({
    ...event.data,
    from: event.agency,
    happened: event.happened,
    ...stepped({ steps: [] }, event, { status: 'OFFERED' }),
  }))
  .on(TransferAccepted, (row, event) => row && { ...row, ...stepped(row, event, { status: 'ACCEPTED' }) })
  .on(
    TransferDeclined,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'DECLINED', says: event.data.reason }) },
  );
