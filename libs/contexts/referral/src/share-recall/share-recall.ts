import { type CalledBack, shareCalledBack } from '@throughline/facts';
import { aggregate, exactly, never, published } from '@throughline/kernel';
import { shareRecallEvents } from './events';

/** What must be known of a recall to decide on it. */
type ShareRecallState = {
  readonly recipients: readonly string[];
  readonly answered: readonly string[];
  readonly exercise: boolean;
  readonly calledBack: CalledBack;
};

const none: ShareRecallState = {
  recipients: [],
  answered: [],
  exercise: false,
  calledBack: { of: [], happened: exactly('') },
};

export const shareRecall = aggregate('ShareRecall', {
  says: 'Information that was passed on is called back; every recipient must say what it did.',
  events: shareRecallEvents,
  initial: none,
  evolve: (state, event): ShareRecallState => {
    switch (event.type) {
      case 'ShareRecalled': {
        const { recipients, referrals = [], requests = [], detection, exercise = false } = event.data;
        const calledBack = { of: [...referrals, ...requests], detection, happened: event.happened };
        return { recipients, answered: [], exercise, calledBack };
      }
      case 'RecallAcknowledged':
        // One that could not comply may have more to say later.
        return event.data.state === 'CANNOT'
          ? state
          : { ...state, answered: [...state.answered, event.agency] };
      default:
        return never(event);
    }
  },
  publishes: [published(shareCalledBack, ({ calledBack }: ShareRecallState) => calledBack)],
  isExercise: ({ exercise }) => exercise,
  rejections: {
    NOTHING_SHARED: 'Name at least one referral by which it was passed on, or request that it answered.',
    NOT_WHAT_WAS_SHARED:
      'The detection is not what was passed on by everything that is named: name only the referrals and requests by which it was.',
    NOT_YOUR_SHARE:
      'Only the agency that passed something on may recall it: a referral or an answer named here is not yours.',
    DUE_IN_THE_PAST: 'Answers cannot be due before it is recalled.',
    NOT_A_RECIPIENT: 'Your agency did not receive what is recalled.',
    NOT_AN_ANSWER: 'Say what was done: PENDING is no answer.',
    ALREADY_ACKNOWLEDGED: 'Your agency has said already what it did.',
  },
});
