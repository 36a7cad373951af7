import { RequestFellOverdue } from './events';
import { informationRequest } from './information-request';

/** Given by the process that watches due dates. */
export const NoteRequestOverdue = informationRequest.command(
  'NoteRequestOverdue',
  'Put on the record that a request for information was not answered in time.',
  {
    fields: {},
    rejects: ['NOT_DUE'],
    decide: (_, { status, dueBy, overdue }, { now }) =>
      dueBy === undefined || overdue || now <= dueBy || status !== 'REQUESTED'
        ? informationRequest.reject('NOT_DUE')
        : RequestFellOverdue({ dueBy }),
  },
);
