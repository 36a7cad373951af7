import { detection } from './detection';
import { DetectionRecorded } from './events';

export const RecordDetection = detection.command('RecordDetection', 'Record what was seen, where and how.', {
  opens: true,
  fields: DetectionRecorded.fields,
  rejects: ['DETECTED_IN_THE_FUTURE', 'DETECTED_BEFORE_IT_HAPPENED'],
  decide: (input, _, { now, happened }) => {
    if (input.detectedAt.earliest > now) return detection.reject('DETECTED_IN_THE_FUTURE');
    if (input.detectedAt.latest < happened.earliest) return detection.reject('DETECTED_BEFORE_IT_HAPPENED');
    return DetectionRecorded(input);
  },
});
