import { detection, lacksConditions } from './detection';
import { DetectionGraded } from './events';

/** A detection is recorded first and graded after, so that the grade has an author and a reason of its own. */
export const GradeDetection = detection.command('GradeDetection', 'Give a detection its first grade.', {
  fields: DetectionGraded.fields,
  rejects: ['NOT_THE_RECORDER', 'WITHDRAWN', 'ALREADY_GRADED', 'CONDITIONS_NOT_STATED'],
  decide: (input, { recordedBy, grade, withdrawnAt }, { agency }) => {
    if (recordedBy !== agency) return detection.reject('NOT_THE_RECORDER');
    if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
    if (grade) return detection.reject('ALREADY_GRADED');
    if (lacksConditions(input)) return detection.reject('CONDITIONS_NOT_STATED');
    return DetectionGraded(input);
  },
});
