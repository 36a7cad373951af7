import { by, some, story } from '@throughline/story';
import { DetectionGraded, DetectionRecorded, DetectionRegraded, DetectionWithdrawn } from './events';
import { GradeDetection } from './grade-detection';
import { RegradeDetection } from './regrade-detection';

const north = by('north');
const recorded = story().given([some(DetectionRecorded)], north);
const doubtful = {
  reliability: 'D',
  credibility: 'C4',
  handling: 'SHARE',
  reason: 'One voice, never heard before.',
} as const;
const likely = {
  ...doubtful,
  reliability: 'B',
  credibility: 'C2',
  reason: 'The cargo scan agrees.',
} as const;
const graded = recorded.given([DetectionGraded(doubtful)], north);
const unstated = { ...likely, handling: 'CONDITIONS' } as const;
const stated = { ...unstated, handlingConditions: 'Not to be shown in court.' } as const;

describe('grading a detection', () => {
  it('gives the first grade', () =>
    recorded.when(GradeDetection, doubtful, north).then(DetectionGraded(doubtful)));

  it('is for the agency that recorded it', () =>
    recorded.when(GradeDetection, doubtful, by('south')).rejected('NOT_THE_RECORDER'));

  it('happens once', () => graded.when(GradeDetection, likely, north).rejected('ALREADY_GRADED'));

  it('states the conditions of sharing, where there are any', () => {
    recorded.when(GradeDetection, unstated, north).rejected('CONDITIONS_NOT_STATED');
    recorded.when(GradeDetection, stated, north).then(DetectionGraded(stated));
  });

  it('is too late once it was withdrawn', () =>
    recorded
      .given([some(DetectionWithdrawn)], north)
      .when(GradeDetection, doubtful, north)
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () =>
    story().when(GradeDetection, doubtful, north).rejected('NOT_FOUND'));
});

describe('regrading a detection', () => {
  it('changes the grade', () => graded.when(RegradeDetection, likely, north).then(DetectionRegraded(likely)));

  it('is for the agency that recorded it', () =>
    graded.when(RegradeDetection, likely, by('south')).rejected('NOT_THE_RECORDER'));

  it('needs a grade to change', () => recorded.when(RegradeDetection, likely, north).rejected('NOT_GRADED'));

  it('is to another grade', () => {
    const again = { ...doubtful, reason: 'Looked at again.' };
    graded.when(RegradeDetection, again, north).rejected('SAME_GRADE');
    graded
      .given([DetectionRegraded(likely)], north)
      .when(RegradeDetection, again, north)
      .then(DetectionRegraded(again));
  });

  it('may change the conditions of sharing alone', () => {
    const other = { ...stated, handlingConditions: 'For analysts alone.' };
    recorded
      .given([DetectionGraded(stated)], north)
      .when(RegradeDetection, other, north)
      .then(DetectionRegraded(other));
  });

  it.each([{ tlp: 'RED' }, { pap: 'AMBER' }] as const)(
    'may change how its source marks it alone: %o',
    (marks) => {
      const other = { ...doubtful, ...marks };
      graded.when(RegradeDetection, other, north).then(DetectionRegraded(other));
    },
  );

  it('states the conditions of sharing, where there are any', () =>
    graded.when(RegradeDetection, unstated, north).rejected('CONDITIONS_NOT_STATED'));

  it('is too late once it was withdrawn', () =>
    graded
      .given([some(DetectionWithdrawn)], north)
      .when(RegradeDetection, likely, north)
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () =>
    story().when(RegradeDetection, likely, north).rejected('NOT_FOUND'));
});
