import { informationGiven, type PassedOn } from '@throughline/facts';
import { aggregate, type Instant, never, published } from '@throughline/kernel';
import type { CodeOf, RequestStatus } from '@throughline/vocabulary';
import { cited } from '../cited';
import { coverRejections } from '../coverage';
import { thingsIn } from '../kept-apart';
import { passingRejections } from '../passing-on';
import { requestEvents } from './events';

/** What must be known of a request to decide on it. */
type RequestState = {
  readonly status: CodeOf<typeof RequestStatus>;
  readonly from: string;
  readonly of: string;
  /** The group, the case and the entity that it is about. */
  readonly about: readonly string[];
  readonly dueBy: Instant | undefined;
  readonly overdue: boolean;
  readonly exercise: boolean;
  /** What it was answered with. */
  readonly given: PassedOn | undefined;
};

const unasked: RequestState = {
  status: 'REQUESTED',
  from: '',
  of: '',
  about: [],
  dueBy: undefined,
  overdue: false,
  exercise: false,
  given: undefined,
};

export const informationRequest = aggregate('InformationRequest', {
  says: 'One agency asks another for what it knows.',
  events: requestEvents,
  initial: unasked,
  evolve: (state, event): RequestState => {
    switch (event.type) {
      case 'InformationRequested': {
        const { of, dueBy, exercise = false, group, case: file, entity } = event.data;
        const about = thingsIn([group, file, entity], []);
        return { ...unasked, from: event.agency, of, about, dueBy, exercise };
      }
      case 'RequestAnswered': {
        const { detection, agreement, onwardSharing } = event.data;
        const { of: from, from: to, exercise } = state;
        const told = { from, to, happened: event.happened, cites: cited(event), exercise };
        return { ...state, status: 'ANSWERED', given: { ...told, detection, agreement, onwardSharing } };
      }
      case 'RequestRefused':
        return { ...state, status: 'REFUSED' };
      case 'RequestFellOverdue':
        return { ...state, overdue: true };
      default:
        return never(event);
    }
  },
  publishes: [published(informationGiven, ({ given }: RequestState) => given)],
  isExercise: ({ exercise }) => exercise,
  rejections: {
    ...coverRejections,
    ...passingRejections,
    OF_ONESELF: 'An agency cannot ask itself.',
    PROTECTED_KEPT_APART:
      'A victim or witness is kept apart from what is said of suspects: ask and answer about them alone, and cite nothing of a group, a detection, a case or anybody else.',
    DUE_IN_THE_PAST: 'An answer cannot be due before it is asked for.',
    NOT_THE_ONE_ASKED: 'Only the agency that was asked may answer.',
    NOT_OPEN: 'The request was answered or refused already.',
    NOT_DUE: 'The request has no due date, is not due yet, is answered, or was said to be overdue before.',
  },
});
