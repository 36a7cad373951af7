import { aggregate, exactly, type Moment, never } from '@throughline/kernel';
import { exhibitEvents } from './exhibit-events';

/** Who holds an exhibit, since when, and whether it left custody for good. */
type ExhibitState = {
  /** The case that it is kept for; nothing before it was registered. */
  readonly case: string | undefined;
  readonly agency: string;
  readonly officer: string;
  readonly since: Moment;
  readonly released: boolean;
  readonly exercise: boolean;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unregistered: ExhibitState = {
  case: undefined,
  agency: '',
  officer: '',
  since: exactly(''),
  released: false,
  exercise: false,
};

export const exhibit = aggregate('Exhibit', {
  says: 'A thing kept as evidence, and everyone who has held it, without a gap.',
  events: exhibitEvents,
  initial: unregistered,
  evolve: (state, event): ExhibitState => {
    const { happened: since } = event;
    switch (event.type) {
      case 'ExhibitRegistered':
        return {
          ...state,
          case: event.data.case,
          agency: event.agency,
          officer: event.officer,
          since,
          exercise: event.data.exercise,
        };
      case 'CustodyTransferred':
        return { ...state, agency: event.data.to, officer: event.data.receiver, since };
      case 'ExhibitReleased':
        return { ...state, since, released: true };
      default:
        return never(event);
    }
  },
  isExercise: ({ exercise }) => exercise,
  rejections: {
    NOT_TAKING_PART: 'Only an agency that takes part in the case may register an exhibit for it.',
    CASE_NOT_OPEN:
      'The case is closed, or was merged into another: ask the agency that leads it to reopen it, or name the other one.',
    PROTECTED_KEPT_APART:
      'A victim or witness, and what belongs to their lives, is kept apart from what is said of suspects: leave it out.',
    HASH_REQUIRED: 'A digital exhibit needs its SHA-256 in input.sha256.',
    HASH_MALFORMED: 'input.sha256 must be 64 digits and letters a to f, in lower case.',
    RELEASED: 'The exhibit left custody for good: nobody holds it any more.',
    NOT_THE_CUSTODIAN: 'Only the officer who holds the exhibit may hand it over or release it.',
    CASE_OPEN:
      'The case that the exhibit is kept for is open: close the case first, or release the exhibit in another way.',
    TO_ONESELF: 'The exhibit is handed over to another officer than the one who holds it.',
    NOT_ON_THE_STAFF:
      'The officer who is to hold it is not appointed by that agency: name one who is, in input.receiver.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before the exhibit came to whoever holds it.',
  },
});
