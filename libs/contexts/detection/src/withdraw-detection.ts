import { detection } from './detection';
import { DetectionWithdrawn } from './events';

/** Whatever leaned on it is not undone by this: a recall asks the owner of each to look again. */
export const WithdrawDetection = detection.command(
  'WithdrawDetection',
  'Take a detection back, so that nobody relies on it any more.',
  {
    takesBack: true,
    fields: DetectionWithdrawn.fields,
    decides: true,
    rejects: ['NOT_THE_RECORDER', 'WITHDRAWN'],
    decide: (input, { recordedBy, withdrawnAt }, { agency }) => {
      if (recordedBy !== agency) return detection.reject('NOT_THE_RECORDER');
      if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
      return DetectionWithdrawn(input);
    },
  },
);
