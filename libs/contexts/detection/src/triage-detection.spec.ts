import { by, some, story } from '@throughline/story';
import { DetectionRecorded, DetectionTriaged, DetectionWithdrawn } from './events';
import { TriageDetection } from './triage-detection';

const adopted = { triage: 'ADOPTED', case: 'case-1' } as const;
const left = { triage: 'NO_FURTHER_ACTION', reason: 'A lawful load.' } as const;
const duplicate = { triage: 'DUPLICATE', duplicateOf: 'detection-2' } as const;
const north = by('north');
const knowing = (known: object) => by('north', { known });
const standing = { owner: 'agency-south', partners: [], withdrawn: false };
const recorded = story().given([some(DetectionRecorded)], north);

describe('triaging a detection', () => {
  it('adopts it, leaves it, or holds it to be a duplicate', () => {
    for (const one of [adopted, left, duplicate])
      recorded.when(TriageDetection, one, north).then(DetectionTriaged(one));
  });

  it('may be done again, and takes the place of what was settled before', () =>
    recorded
      .given([DetectionTriaged(left)], north)
      .when(TriageDetection, adopted, north)
      .then(DetectionTriaged({ ...adopted, replaces: 1 })));

  it('is for the agency that recorded it', () =>
    recorded.when(TriageDetection, left, by('south')).rejected('NOT_THE_RECORDER'));

  it('adopts into a case, for no other reason', () => {
    recorded.when(TriageDetection, { triage: 'ADOPTED' }, north).rejected('CASE_REQUIRED');
    recorded.when(TriageDetection, { ...adopted, reason: 'some text' }, north).rejected('CASE_REQUIRED');
  });

  it('adopts into a case that is open', () => {
    const into = { owner: 'agency-north', partners: [], kind: 'INVESTIGATION', open: false };
    recorded.when(TriageDetection, adopted, knowing({ into })).rejected('CASE_CLOSED');
    recorded
      .when(TriageDetection, adopted, knowing({ into: { ...into, open: true } }))
      .then(DetectionTriaged(adopted));
  });

  it('adopts into a case in which the agency takes part', () => {
    const into = { owner: 'agency-south', partners: ['agency-east'], kind: 'JOINT_OPERATION', open: true };
    recorded.when(TriageDetection, adopted, knowing({ into })).rejected('NOT_IN_THE_CASE');
    recorded
      .when(TriageDetection, adopted, knowing({ into: { ...into, partners: ['agency-north'] } }))
      .then(DetectionTriaged(adopted));
  });

  it('adopts into no exercise, as what was seen is real', () => {
    const into = { owner: 'agency-north', partners: [], kind: 'EXERCISE', open: true };
    recorded.when(TriageDetection, adopted, knowing({ into })).rejected('EXERCISE_APART');
  });

  it('leaves it with a reason alone', () => {
    recorded.when(TriageDetection, { triage: 'NO_FURTHER_ACTION' }, north).rejected('REASON_REQUIRED');
    recorded.when(TriageDetection, { ...left, case: 'case-1' }, north).rejected('REASON_REQUIRED');
  });

  it('holds it to be a duplicate of another one alone', () => {
    recorded.when(TriageDetection, { triage: 'DUPLICATE' }, north).rejected('ORIGINAL_REQUIRED');
    recorded.when(TriageDetection, { ...duplicate, case: 'case-1' }, north).rejected('ORIGINAL_REQUIRED');
  });

  it('does not hold it to be a duplicate of itself, nor of its own duplicate', () => {
    recorded
      .when(TriageDetection, { ...duplicate, duplicateOf: 'subject-1' }, north)
      .rejected('DUPLICATE_OF_ITSELF');
    recorded
      .when(TriageDetection, duplicate, knowing({ original: { ...standing, duplicateOf: 'subject-1' } }))
      .rejected('DUPLICATE_OF_ITSELF');
  });

  it('does not let what is a duplicate itself stand for it, so that one always stands', () =>
    recorded
      .when(TriageDetection, duplicate, knowing({ original: { ...standing, duplicateOf: 'detection-3' } }))
      .rejected('ORIGINAL_IS_A_DUPLICATE'));

  it('does not let what was withdrawn stand for it', () =>
    recorded
      .when(TriageDetection, duplicate, knowing({ original: { ...standing, withdrawn: true } }))
      .rejected('ORIGINAL_WITHDRAWN'));

  it('settles something new', () =>
    recorded
      .given([DetectionTriaged(adopted)], north)
      .when(TriageDetection, adopted, north)
      .rejected('SAME_TRIAGE'));

  it('is too late once it was withdrawn', () =>
    recorded
      .given([some(DetectionWithdrawn)], north)
      .when(TriageDetection, left, north)
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () => story().when(TriageDetection, left).rejected('NOT_FOUND'));
});
