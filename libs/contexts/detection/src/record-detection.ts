import { detection } from './detection';
import { DetectionRecorded } from './events';

const percentage = /^(?:100(?:\.0{1,3})?|\d{1,2}(?:\.\d{1,3})?)$/;

export const RecordDetection = detection.command('RecordDetection', 'Record what was seen, where and how.', {
  opens: true,
  fields: DetectionRecorded.fields,
  decide: (input, _, { now, happened }) => {
    if (input.offenceTypes.length === 0) return detection.reject('NO_OFFENCE_TYPE');
    if (input.detectedAt.earliest > now) return detection.reject('DETECTED_IN_THE_FUTURE');
    if (input.detectedAt.latest < happened.earliest) return detection.reject('DETECTED_BEFORE_IT_HAPPENED');
    const purities = (input.commodities ?? []).flatMap(({ purityPercent }) => purityPercent ?? []);
    if (!purities.every((purity) => percentage.test(purity))) return detection.reject('NOT_A_PERCENTAGE');
    return DetectionRecorded(input);
  },
});
