import { entityStanding } from '@throughline/facts';
import { detection } from './detection';
import { DetectionRecorded } from './events';
import { doParticularsFit } from './particulars';

/** Who told of it is not among the fields: `RecordSource` keeps that apart. */
const { source: _, ...fields } = DetectionRecorded.fields;

export const RecordDetection = detection.command('RecordDetection', 'Record what was seen, where and how.', {
  opens: true,
  fields,
  consults: ({ seen = [] }) => ({ seen: [entityStanding, seen.flatMap(({ entity }) => entity ?? [])] }),
  rejects: [
    'PROTECTED_KEPT_APART',
    'DETECTED_IN_THE_FUTURE',
    'DETECTED_BEFORE_IT_HAPPENED',
    'PARTICULARS_DO_NOT_FIT',
  ],
  decide: (input, _state, { now, happened, known }) => {
    if (input.seen?.some(({ entity }) => entity !== undefined && known.seen.get(entity)?.protected))
      return detection.reject('PROTECTED_KEPT_APART');
    if (input.detectedAt.earliest > now) return detection.reject('DETECTED_IN_THE_FUTURE');
    if (input.detectedAt.latest < happened.earliest) return detection.reject('DETECTED_BEFORE_IT_HAPPENED');
    if (!doParticularsFit(input.particulars, input.offenceTypes))
      return detection.reject('PARTICULARS_DO_NOT_FIT');
    return DetectionRecorded(input);
  },
});
