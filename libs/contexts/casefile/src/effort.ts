import { aggregate, never } from '@throughline/kernel';
import { effortEvents } from './effort-events';

/** Whose booking it is, and whether it counts. */
type EffortState = {
  readonly agency: string;
  readonly cancelled: boolean;
  readonly exercise: boolean;
};

const unbooked: EffortState = { agency: '', cancelled: false, exercise: false };

export const effort = aggregate('Effort', {
  says: 'Time or money that an agency spent on a case, against a priority of the strategy.',
  events: effortEvents,
  initial: unbooked,
  evolve: (state, event): EffortState => {
    switch (event.type) {
      case 'EffortBooked':
        return { agency: event.agency, cancelled: false, exercise: event.data.exercise };
      case 'EffortCancelled':
        return { ...state, cancelled: true };
      default:
        return never(event);
    }
  },
  isExercise: ({ exercise }) => exercise,
  rejections: {
    NOT_TAKING_PART:
      'Only an agency that takes part in the case, or took part when the effort was spent, may book effort on it.',
    CASE_NOT_OPEN:
      'The case was closed before this, or was merged into another: ask the agency that leads it to reopen it, or name the other one. What was spent before it was closed may still be booked: say when in circumstances.happened.',
    NOTHING_SPENT: 'Give input.minutes, input.cost or both, of more than nothing.',
    NOT_YOUR_BOOKING: 'Only the agency that booked the effort may cancel the booking.',
    CANCELLED_ALREADY: 'The booking is cancelled already.',
  },
});
