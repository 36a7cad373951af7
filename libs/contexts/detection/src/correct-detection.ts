import { detection } from './detection';
import { DetectionCorrected } from './events';
import { RecordDetection } from './record-detection';

export const CorrectDetection = detection.command(
  'CorrectDetection',
  'Say what was wrong with a detection, and what it should read.',
  {
    fields: DetectionCorrected.fields,
    rejects: ['NOT_THE_RECORDER', 'WITHDRAWN', 'NO_SUCH_FIELD', 'NAMES_SOMEBODY'],
    decide: (input, { recordedBy, withdrawnAt }, { agency }) => {
      if (recordedBy !== agency) return detection.reject('NOT_THE_RECORDER');
      if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
      if (!input.corrections.every(({ field }) => Object.hasOwn(RecordDetection.fields, field)))
        return detection.reject('NO_SUCH_FIELD');
      if (input.corrections.some(({ field, nowReads }) => field === 'seen' && nowReads !== undefined))
        return detection.reject('NAMES_SOMEBODY');
      return DetectionCorrected(input);
    },
  },
);
