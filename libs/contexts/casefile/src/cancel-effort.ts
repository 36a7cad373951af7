import { effort } from './effort';
import { EffortCancelled } from './effort-events';
import { askedFor } from './exercise';

export const CancelEffort = effort.command(
  'CancelEffort',
  'Cancel a booking of effort that was wrong, and say why; what is right is booked anew.',
  {
    takesBack: true,
    fields: askedFor(EffortCancelled),
    rejects: ['NOT_YOUR_BOOKING', 'CANCELLED_ALREADY'],
    decide: (input, state, { agency }) => {
      if (state.agency !== agency) return effort.reject('NOT_YOUR_BOOKING');
      if (state.cancelled) return effort.reject('CANCELLED_ALREADY');
      return EffortCancelled({ ...input, exercise: state.exercise });
    },
  },
);
