import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { CloseCase } from './close-case';
import { ReopenCase } from './reopen-case';
import { CaseClosed, CaseJoined, CaseMerged, CaseOpened, CaseReopened } from './standing-events';
import { TaskAssigned, TaskCancelled } from './work-events';

const opening = { happened: exactly('2031-01-01T00:00:00.000Z') };
const february = { happened: exactly('2031-02-01T00:00:00.000Z') };
const opened = story()
  .given([some(CaseOpened)], by('north', opening))
  .given([some(CaseJoined)], by('south'));
const closing = { resolution: 'PROSECUTED', reason: 'Three were sentenced.' } as const;
const closed = opened.given([CaseClosed({ ...closing, exercise: false })], by('north'));
const reopening = { reason: 'A witness came forward.' };

describe('closing a case', () => {
  it('needs a resolution', () =>
    opened.when(CloseCase, closing, by('north')).then(CaseClosed({ ...closing, exercise: false })));

  it('is for the lead', () => opened.when(CloseCase, closing, by('south')).rejected('NOT_THE_LEAD'));

  it('waits until no task is open', () => {
    const tasked = opened.given([some(TaskAssigned)], by('north'));
    tasked.when(CloseCase, closing, by('north')).rejected('OPEN_TASKS');
    tasked
      .given([some(TaskCancelled, { task: 2 })], by('north'))
      .when(CloseCase, closing, by('north'))
      .then(CaseClosed({ ...closing, exercise: false }));
  });

  it('keeps the end of an exercise apart from that of the real thing', () => {
    const ended = { ...closing, resolution: 'EXERCISE_ENDED' } as const;
    opened.when(CloseCase, ended, by('north')).rejected('RESOLUTION_MISMATCH');
    const practised = story().given([some(CaseOpened, { kind: 'EXERCISE' })], by('north'));
    practised.when(CloseCase, ended, by('north')).then(CaseClosed({ ...ended, exercise: true }));
    practised.when(CloseCase, closing, by('north')).rejected('RESOLUTION_MISMATCH');
  });

  it('is of a case that is open', () => {
    closed.when(CloseCase, closing, by('north')).rejected('CASE_CLOSED');
    opened
      .given([some(CaseMerged)], by('north'))
      .when(CloseCase, closing, by('north'))
      .rejected('CASE_MERGED');
  });

  it('does not come before it was last reopened', () =>
    closed
      .given([some(CaseReopened)], by('north'))
      .when(CloseCase, closing, by('north', february))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('is of a case on the record', () => story().when(CloseCase, closing).rejected('NOT_FOUND'));
});

describe('reopening a case', () => {
  it('says what has come up', () =>
    closed.when(ReopenCase, reopening, by('north')).then(CaseReopened({ ...reopening, exercise: false })));

  it('is for the lead', () => closed.when(ReopenCase, reopening, by('south')).rejected('NOT_THE_LEAD'));

  it('is of a case that is closed', () =>
    opened.when(ReopenCase, reopening, by('north')).rejected('NOT_CLOSED'));

  it('does not come before it was closed', () =>
    closed.when(ReopenCase, reopening, by('north', february)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
