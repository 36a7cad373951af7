import { aggregate, type Instant, never } from '@throughline/kernel';
import type { CodeOf, RequestStatus } from '@throughline/vocabulary';
import { coverRejections } from '../coverage';
import { requestEvents } from './events';

/** What must be known of a request to decide on it. */
type RequestState = {
  readonly status: CodeOf<typeof RequestStatus>;
  readonly from: string;
  readonly of: string;
  readonly dueBy: Instant | undefined;
  readonly overdue: boolean;
};

const unasked: RequestState = {
  status: 'REQUESTED',
  from: '',
  of: '',
  dueBy: undefined,
  overdue: false,
};

export const informationRequest = aggregate('InformationRequest', {
  says: 'One agency asks another for what it knows.',
  events: requestEvents,
  initial: unasked,
  evolve: (state, event): RequestState => {
    switch (event.type) {
      case 'InformationRequested': {
        const { of, dueBy } = event.data;
        return { status: 'REQUESTED', from: event.agency, of, dueBy, overdue: false };
      }
      case 'RequestAnswered':
        return { ...state, status: 'ANSWERED' };
      case 'RequestRefused':
        return { ...state, status: 'REFUSED' };
      case 'RequestFellOverdue':
        return { ...state, overdue: true };
      default:
        return never(event);
    }
  },
  rejections: {
    ...coverRejections,
    OF_ONESELF: 'An agency cannot ask itself.',
    DUE_IN_THE_PAST: 'An answer cannot be due before it is asked for.',
    NOT_THE_ONE_ASKED: 'Only the agency that was asked may answer.',
    NOT_OPEN: 'The request was answered or refused already.',
    NOT_DUE: 'The request has no due date, is not due yet, is answered, or was said to be overdue before.',
  },
});
