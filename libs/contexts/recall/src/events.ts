import { code, decisionFields, event, line, listOf } from '@throughline/kernel';
import { RecallOutcome } from '@throughline/vocabulary';

export const RecallReviewOpened = event(
  'RecallReviewOpened',
  'An agency was asked to look again at what it had recorded on the strength of information that has changed.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      item: line()
        .cites('event or stream')
        .says('The information, as stream@revision, or the stream where all of it is concerned.'),
      cause: line().cites('event').says('The event that put it in question, as stream@revision.'),
      leaned: listOf(line().cites('event'), 100).says(
        'What the agency recorded on the strength of it, each as stream@revision.',
      ),
    },
  },
);

export const RecallReviewAnswered = event(
  'RecallReviewAnswered',
  'The agency said whether something that had leaned on the information still stands.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: {
      reviewed: line().cites('event').says('What was looked at again, as stream@revision.'),
      verdict: code(RecallOutcome),
      amendedBy: line()
        .cites('event')
        .optional()
        .says('The event that amended or ended it, as stream@revision.'),
      ...decisionFields,
    },
  },
);

export const recallReviewEvents = [RecallReviewOpened, RecallReviewAnswered] as const;
