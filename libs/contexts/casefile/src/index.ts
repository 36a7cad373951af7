import { context } from '@throughline/kernel';
import { AddCaseSubject } from './add-case-subject';
import { AssignTask } from './assign-task';
import { BookEffort } from './book-effort';
import { CancelEffort } from './cancel-effort';
import { CancelTask } from './cancel-task';
import { caseDecisions } from './case-decisions';
import { caseEntries } from './case-entries';
import { caseParticipants } from './case-participants';
import { caseSubjects } from './case-subjects';
import { cases } from './cases';
import { CloseCase } from './close-case';
import { CompleteTask } from './complete-task';
import { CorrectEntry } from './correct-entry';
import { DropCaseSubject } from './drop-case-subject';
import { efforts } from './efforts';
import { exhibits } from './exhibits';
import { InviteToCase } from './invite-to-case';
import { JoinCase } from './join-case';
import { LeaveCase } from './leave-case';
import { MergeCases } from './merge-cases';
import { NoteReviewDue } from './note-review-due';
import { NoteTaskOverdue } from './note-task-overdue';
import { OpenCase } from './open-case';
import { RecordDecision } from './record-decision';
import { RecordEntry } from './record-entry';
import { RegisterExhibit } from './register-exhibit';
import { ReleaseExhibit } from './release-exhibit';
import { ReopenCase } from './reopen-case';
import { ReviewDecision } from './review-decision';
import { TakeOverCase } from './take-over-case';
import { tasks } from './tasks';
import { TransferCustody } from './transfer-custody';
import { UnmergeCases } from './unmerge-cases';

export * from './add-case-subject';
export * from './assign-task';
export * from './book-effort';
export * from './cancel-effort';
export * from './cancel-task';
export * from './case-decisions';
export * from './case-entries';
export * from './case-participants';
export * from './case-subjects';
export * from './cases';
export * from './close-case';
export * from './complete-task';
export * from './correct-entry';
export * from './decision-events';
export * from './drop-case-subject';
export * from './effort-events';
export * from './efforts';
export * from './exercises-among';
export * from './exhibit-events';
export * from './exhibits';
export * from './invite-to-case';
export * from './join-case';
export * from './leave-case';
export * from './merge-cases';
export * from './note-review-due';
export * from './note-task-overdue';
export * from './open-case';
export * from './record-decision';
export * from './record-entry';
export * from './register-exhibit';
export * from './release-exhibit';
export * from './reopen-case';
export * from './review-decision';
export * from './standing-events';
export * from './take-over-case';
export * from './tasks';
export * from './transfer-custody';
export * from './unmerge-cases';
export * from './work-events';

export const casefileContext = context({
  name: 'casefile',
  says: 'The investigators’ book: cases, what was entered, decided and done in them.',
  commands: [
    OpenCase,
    AddCaseSubject,
    DropCaseSubject,
    InviteToCase,
    JoinCase,
    LeaveCase,
    TakeOverCase,
    RecordEntry,
    CorrectEntry,
    RecordDecision,
    ReviewDecision,
    NoteReviewDue,
    AssignTask,
    CompleteTask,
    CancelTask,
    NoteTaskOverdue,
    RegisterExhibit,
    TransferCustody,
    ReleaseExhibit,
    BookEffort,
    CancelEffort,
    CloseCase,
    ReopenCase,
    MergeCases,
    UnmergeCases,
  ],
  projections: [cases, caseParticipants, caseSubjects, caseEntries, caseDecisions, tasks, exhibits, efforts],
});
