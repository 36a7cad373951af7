import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { MergeCases } from './merge-cases';
import {
  CaseClosed,
  CaseJoined,
  CaseMerged,
  CaseOpened,
  CaseReopened,
  CaseUnmerged,
} from './standing-events';
import { UnmergeCases } from './unmerge-cases';
import { TaskAssigned } from './work-events';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const february = { happened: exactly('2031-02-01T00:00:00.000Z') };
const opened = story()
  .given([some(CaseOpened)], by('north', january))
  .given([some(CaseJoined)], by('south'));
const target = { owner: 'agency-east', partners: ['agency-north'], kind: 'JOINT_OPERATION', open: true };
const known = (target: object | undefined, agency = 'north') => by(agency, { known: { target } });
const north = known(target);
const merging = { ...sampleFields(MergeCases.fields), into: 'case-2' };
const mergedInto = CaseMerged({ ...merging, exercise: false });
const merged = opened.given([mergedInto], by('north'));

describe('merging a case into another', () => {
  it('says why the two are one', () => opened.when(MergeCases, merging, north).then(mergedInto));

  it('is for the lead', () =>
    opened.when(MergeCases, merging, known(target, 'south')).rejected('NOT_THE_LEAD'));

  it('is of a case that is open', () => {
    merged.when(MergeCases, merging, north).rejected('CASE_MERGED');
    opened
      .given([some(CaseClosed)], by('north'))
      .when(MergeCases, merging, north)
      .rejected('CASE_CLOSED');
  });

  it('is into another', () =>
    opened.when(MergeCases, { ...merging, into: 'subject-1' }, north).rejected('INTO_ITSELF'));

  it('is into one that is open', () => {
    opened.when(MergeCases, merging, known({ ...target, open: false })).rejected('INTO_NOT_OPEN');
    opened.when(MergeCases, merging, known(undefined)).rejected('INTO_NOT_OPEN');
  });

  it('is into one that the agency takes part in, too', () => {
    opened
      .when(MergeCases, merging, known({ ...target, owner: 'agency-north', partners: [] }))
      .then(mergedInto);
    opened.when(MergeCases, merging, known({ ...target, partners: [] })).rejected('NOT_TAKING_PART_THERE');
  });

  it('keeps an exercise apart', () => {
    const practised = story().given([some(CaseOpened, { kind: 'EXERCISE' })], by('north'));
    practised.when(MergeCases, merging, north).rejected('EXERCISE_APART');
    opened.when(MergeCases, merging, known({ ...target, kind: 'EXERCISE' })).rejected('EXERCISE_APART');
    practised
      .when(MergeCases, merging, known({ ...target, kind: 'EXERCISE' }))
      .then(CaseMerged({ ...merging, exercise: true }));
  });

  it('waits until no task is open', () =>
    opened
      .given([some(TaskAssigned)], by('north'))
      .when(MergeCases, merging, north)
      .rejected('OPEN_TASKS'));

  it('does not come before it was last reopened', () =>
    opened
      .given([some(CaseClosed), some(CaseReopened)], by('north'))
      .when(MergeCases, merging, { ...north, ...february })
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('cites what it relies on', () =>
    opened.when(MergeCases, merging, { ...north, basis: [] }).rejected('BASIS_REQUIRED'));
});

describe('undoing the merging of a case', () => {
  const reason = { reason: 'Two crews, not one.' };
  const unmerged = CaseUnmerged({ ...reason, outOf: 'case-2', exercise: false });

  it('says why the two are not one', () => merged.when(UnmergeCases, reason, by('north')).then(unmerged));

  it('is for the lead', () => merged.when(UnmergeCases, reason, by('south')).rejected('NOT_THE_LEAD'));

  it('is of a case that is merged', () => {
    opened.when(UnmergeCases, reason, by('north')).rejected('NOT_MERGED');
    merged.given([unmerged], by('north')).when(UnmergeCases, reason, by('north')).rejected('NOT_MERGED');
  });

  it('lets the case be merged again', () =>
    merged.given([unmerged], by('north')).when(MergeCases, merging, north).then(mergedInto));

  it('does not come before it was merged', () =>
    merged.when(UnmergeCases, reason, by('north', february)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
