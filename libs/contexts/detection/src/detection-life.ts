import {
  code,
  group,
  type Instant,
  listOf,
  mayHaveComeBy,
  type Moment,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { type CodeOf, DetectionStatus } from '@throughline/vocabulary';
import { DetectionCorrected, DetectionGraded, DetectionTriaged, DetectionWithdrawn } from './events';

const gradeGiven = group('GradeGiven', { ...DetectionGraded.fields, ...toldFields });
const correction = group('DetectionCorrection', { ...DetectionCorrected.fields, ...toldFields });
const triage = group('TriageGiven', { ...DetectionTriaged.fields, ...toldFields });
const withdrawal = group('DetectionWithdrawal', { ...DetectionWithdrawn.fields, ...toldFields });

/** What was said of a detection after it was recorded, step by step. */
export const lifeFields = {
  grades: listOf(gradeGiven).says('Every grade, in the order recorded; the last one stands.'),
  corrections: listOf(correction).says('What was wrong with it, beside what was recorded first.'),
  triages: listOf(triage).says('Every triage, in the order recorded; the last one stands.'),
  withdrawal: withdrawal.optional().says('How it was taken back.'),
} as const;

type Life = Value<typeof lifeFields>;

/** Where a detection stands, as its life has it. */
export const standFields = {
  status: code(DetectionStatus),
  reliability: DetectionGraded.fields.reliability.optional(),
  credibility: DetectionGraded.fields.credibility.optional(),
  handling: DetectionGraded.fields.handling.optional(),
  handlingConditions: DetectionGraded.fields.handlingConditions,
  tlp: DetectionGraded.fields.tlp,
  pap: DetectionGraded.fields.pap,
  case: DetectionTriaged.fields.case,
  duplicateOf: DetectionTriaged.fields.duplicateOf,
} as const;

/** A life, and where the detection stands by it. */
export const standing = (life: Life) => {
  const grade = life.grades.at(-1);
  const triaged = life.triages.at(-1);
  const status: CodeOf<typeof DetectionStatus> = life.withdrawal ? 'WITHDRAWN' : (triaged?.triage ?? 'NEW');
  return {
    grades: life.grades,
    corrections: life.corrections,
    triages: life.triages,
    withdrawal: life.withdrawal,
    status,
    reliability: grade?.reliability,
    credibility: grade?.credibility,
    handling: grade?.handling,
    handlingConditions: grade?.handlingConditions,
    tlp: grade?.tlp,
    pap: grade?.pap,
    case: triaged?.case,
    duplicateOf: triaged?.duplicateOf,
  };
};

/** As much of a life as may have come by an instant. */
export const lifeUntil = ({ grades, corrections, triages, withdrawal: end }: Life, at: Instant): Life => {
  const come = ({ happened }: { readonly happened: Moment }): boolean => mayHaveComeBy(happened, at);
  return {
    grades: grades.filter(come),
    corrections: corrections.filter(come),
    triages: triages.filter(come),
    withdrawal: end && come(end) ? end : undefined,
  };
};
