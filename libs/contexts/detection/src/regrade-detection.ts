import { detection, type Grade, lacksConditions } from './detection';
import { DetectionRegraded } from './events';

const isSame = (one: Grade, other: Grade): boolean =>
  one.reliability === other.reliability &&
  one.credibility === other.credibility &&
  one.handling === other.handling &&
  one.handlingConditions === other.handlingConditions &&
  one.tlp === other.tlp &&
  one.pap === other.pap;

export const RegradeDetection = detection.command(
  'RegradeDetection',
  'Change the grade of a detection, and say why.',
  {
    fields: DetectionRegraded.fields,
    decides: true,
    rejects: ['NOT_THE_RECORDER', 'WITHDRAWN', 'NOT_GRADED', 'SAME_GRADE', 'CONDITIONS_NOT_STATED'],
    decide: (input, { recordedBy, grade, withdrawnAt }, { agency }) => {
      if (recordedBy !== agency) return detection.reject('NOT_THE_RECORDER');
      if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
      if (!grade) return detection.reject('NOT_GRADED');
      if (isSame(input, grade)) return detection.reject('SAME_GRADE');
      if (lacksConditions(input)) return detection.reject('CONDITIONS_NOT_STATED');
      return DetectionRegraded(input);
    },
  },
);
