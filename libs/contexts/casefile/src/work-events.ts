import { boolean, code, count, event, id, instant, line, listOf, prose } from '@throughline/kernel';
import { EntryKind } from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

export const EntryRecorded = event(
  'EntryRecorded',
  'An agency entered in the case what was seen, said or done.',
  {
    marking,
    fields: {
      kind: code(EntryKind),
      summary: line(300).says('What is entered, in one line.'),
      description: prose().optional().says('What is entered, in full.'),
      groups: listOf(id('Group')).optional().says('The organised groups it is about.'),
      entities: listOf(id('Entity')).optional().says('The persons and things it is about.'),
      detections: listOf(id('Detection')).optional().says('The detections it is about.'),
      exhibits: listOf(id('Exhibit')).optional().says('The exhibits it is about.'),
      exercise,
    },
  },
);

export const EntryCorrected = event(
  'EntryCorrected',
  'An agency said what was wrong with an entry, or with an earlier correction of it.',
  {
    marking,
    fields: {
      entry: count().says(
        'The revision, in the record of the case, of the entry or correction that is put right.',
      ),
      fault: prose().says('What was wrong with it.'),
      correction: prose().optional().says('What is right instead, as far as is known.'),
      wrongAltogether: boolean().says(
        'Whether nothing of it stands, so that nobody may rely on it any more.',
      ),
      original: count().says('The revision of the entry that the corrections go back to.'),
      exercise,
    },
  },
);

export const TaskAssigned = event('TaskAssigned', 'An agency gave an agency in the case something to do.', {
  marking,
  fields: {
    title: line().says('What is to be done, in one line.'),
    description: prose().optional().says('What is to be done, in full.'),
    to: id('Agency').says('The agency that is to do it.'),
    assignee: id('Officer').optional().says('The officer who is to do it, where that is settled.'),
    dueBy: instant().says('When it is to be done by.'),
    ofDecision: count()
      .optional()
      .says('The revision, in the record of the case, of the decision that it follows from.'),
    exercise,
  },
});

const task = count().says('The revision, in the record of the case, at which the task was assigned.');

export const TaskCompleted = event(
  'TaskCompleted',
  'The agency that had a task did it, and said what came of it.',
  {
    marking,
    fields: { task, outcome: prose().says('What was done, and what came of it.'), exercise },
  },
);

export const TaskCancelled = event('TaskCancelled', 'A task was called off, with the reason.', {
  marking,
  fields: { task, reason: prose().says('Why it is not to be done any more.'), exercise },
});

export const TaskFellOverdue = event('TaskFellOverdue', 'A task was not done by when it was due.', {
  marking,
  fields: { task, dueBy: instant().says('When it was to be done by.'), exercise },
});

export const workEvents = [
  EntryRecorded,
  EntryCorrected,
  TaskAssigned,
  TaskCompleted,
  TaskCancelled,
  TaskFellOverdue,
] as const;
