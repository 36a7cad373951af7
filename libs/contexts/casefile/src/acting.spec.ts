import { by, sampleFields, some, story } from '@throughline/story';
import { AddCaseSubject } from './add-case-subject';
import { AssignTask } from './assign-task';
import { CorrectEntry } from './correct-entry';
import { DropCaseSubject } from './drop-case-subject';
import { RecordDecision } from './record-decision';
import { RecordEntry } from './record-entry';
import {
  CaseClosed,
  CaseJoined,
  CaseMerged,
  CaseOpened,
  CaseReopened,
  CaseUnmerged,
} from './standing-events';
import { EntryRecorded } from './work-events';

const opened = story()
  .given([some(CaseOpened)], by('north'))
  .given([some(CaseJoined)], by('south'));
const entry = sampleFields(RecordEntry.fields);

const commands = [AddCaseSubject, DropCaseSubject, RecordEntry, CorrectEntry, RecordDecision, AssignTask].map(
  (command) => [command.name, command] as const,
);

describe.each(commands)('acting in a case by %s', (_, command) => {
  const input = sampleFields(command.fields);

  it('is for agencies that take part', () =>
    opened.when(command, input as never, by('east')).rejected('NOT_TAKING_PART'));

  it('is not done while the case is closed', () =>
    opened
      .given([some(CaseClosed)], by('north'))
      .when(command, input as never, by('north'))
      .rejected('CASE_CLOSED'));

  it('is not done while the case is merged into another', () =>
    opened
      .given([some(CaseMerged)], by('north'))
      .when(command, input as never, by('south'))
      .rejected('CASE_MERGED'));

  it('is done in a case on the record', () =>
    story()
      .when(command, input as never)
      .rejected('NOT_FOUND'));
});

describe('a case that stands by itself and open again', () => {
  const recorded = EntryRecorded({ ...entry, exercise: false });

  it('takes entries once it was reopened', () =>
    opened
      .given([some(CaseClosed), some(CaseReopened)], by('north'))
      .when(RecordEntry, entry, by('south'))
      .then(recorded));

  it('takes entries once the merging was undone', () =>
    opened
      .given([some(CaseMerged), some(CaseUnmerged)], by('north'))
      .when(RecordEntry, entry, by('south'))
      .then(recorded));
});
