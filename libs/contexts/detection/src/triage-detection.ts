import { caseStanding, detectionStanding } from '@throughline/facts';
import type { Value } from '@throughline/kernel';
import { detection } from './detection';
import { DetectionTriaged } from './events';

const { replaces: _, ...fields } = DetectionTriaged.fields;
type Triage = Value<typeof fields>;

/** It may be triaged again, as often as more becomes known; the last word stands. */
export const TriageDetection = detection.command(
  'TriageDetection',
  'Settle what is to be done with a detection: adopt it, leave it, or hold it to be a duplicate.',
  {
    fields,
    consults: ({ case: inCase, duplicateOf }) => ({
      into: [caseStanding, inCase],
      original: [detectionStanding, duplicateOf],
    }),
    rejects: [
      'NOT_THE_RECORDER',
      'WITHDRAWN',
      'CASE_REQUIRED',
      'REASON_REQUIRED',
      'ORIGINAL_REQUIRED',
      'NOT_IN_THE_CASE',
      'EXERCISE_APART',
      'CASE_CLOSED',
      'DUPLICATE_OF_ITSELF',
      'ORIGINAL_WITHDRAWN',
      'ORIGINAL_IS_A_DUPLICATE',
      'SAME_TRIAGE',
    ],
    decide: (input, { recordedBy, triaged, withdrawnAt }, { id, agency, known }) => {
      if (recordedBy !== agency) return detection.reject('NOT_THE_RECORDER');
      if (withdrawnAt !== undefined) return detection.reject('WITHDRAWN');
      const lacks = lackingIn(input);
      if (lacks) return detection.reject(lacks);
      if (known.into && ![known.into.owner, ...known.into.partners].includes(agency))
        return detection.reject('NOT_IN_THE_CASE');
      if (known.into?.kind === 'EXERCISE') return detection.reject('EXERCISE_APART');
      if (known.into && !known.into.open) return detection.reject('CASE_CLOSED');
      if (input.duplicateOf === id || known.original?.duplicateOf === id)
        return detection.reject('DUPLICATE_OF_ITSELF');
      if (known.original?.withdrawn) return detection.reject('ORIGINAL_WITHDRAWN');
      if (known.original?.duplicateOf) return detection.reject('ORIGINAL_IS_A_DUPLICATE');
      if (triaged && isSame(triaged, input)) return detection.reject('SAME_TRIAGE');
      return DetectionTriaged({ ...input, ...(triaged ? { replaces: triaged.revision } : {}) });
    },
  },
);

/** Each outcome needs one thing said, and takes no other. */
const needed = {
  ADOPTED: ['case', 'CASE_REQUIRED'],
  NO_FURTHER_ACTION: ['reason', 'REASON_REQUIRED'],
  DUPLICATE: ['duplicateOf', 'ORIGINAL_REQUIRED'],
} as const;

const lackingIn = (input: Triage) => {
  const [field, code] = needed[input.triage];
  const given = (['case', 'reason', 'duplicateOf'] as const).filter((one) => input[one] !== undefined);
  return given.length === 1 && given[0] === field ? undefined : code;
};

const isSame = (one: Triage, other: Triage): boolean =>
  one.triage === other.triage &&
  one.case === other.case &&
  one.duplicateOf === other.duplicateOf &&
  one.reason === other.reason;
