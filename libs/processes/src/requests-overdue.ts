import { justBefore, order, process } from '@throughline/kernel';
import { informationRequests, NoteRequestOverdue } from '@throughline/referral';

export const requestsOverdue = process(
  'RequestsOverdue',
  'A request for information that was not answered by its due date is put on the record as overdue.',
).due(
  informationRequests,
  (now) => ({ status: ['REQUESTED'], dueBy: { to: justBefore(now) }, toldOverdue: [false] }),
  ({ key, row: { of: agency, dueBy } }) => [
    order(NoteRequestOverdue, {}, { on: key, agency, cause: `${key}/${dueBy}`, happened: dueBy }),
  ],
);
