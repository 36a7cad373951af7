import { code, count, decisionFields, event, id, instant, line, listOf, prose } from '@throughline/kernel';
import { FindingKind, RecommendationClosure, RecommendationResponse } from '@throughline/vocabulary';
import { sealed } from './inquiry-events';

const recommendation = count().says('The revision, in the record of the inquiry, of the recommendation.');

export const FindingRecorded = event(
  'FindingRecorded',
  'The overseer decided what to make of the events that the finding cites.',
  {
    marking: sealed,
    decision: true,
    fields: {
      title: line().says('The finding in one line.'),
      kind: code(FindingKind),
      concerns: id('Agency').says('The agency whose doing it judges.'),
      ...decisionFields,
    },
  },
);

export const RecommendationMade = event(
  'RecommendationMade',
  'The overseer decided to recommend something to an agency.',
  {
    marking: sealed,
    decision: true,
    fields: {
      to: id('Agency').says('The agency it is addressed to.'),
      recommends: prose().says('What the agency should do.'),
      findings: listOf(count()).says(
        'The findings it rests on, by their revisions in the record of the inquiry.',
      ),
      dueBy: instant().says('By when it is to be carried out.'),
      ...decisionFields,
    },
  },
);

export const RecommendationAnswered = event(
  'RecommendationAnswered',
  'The agency said whether it accepts a recommendation, and why.',
  {
    marking: sealed,
    fields: {
      recommendation,
      response: code(RecommendationResponse),
      reason: prose().says('Why; where accepted in part, which part, and what is to be done instead.'),
    },
  },
);

export const RecommendationFellOverdue = event(
  'RecommendationFellOverdue',
  'The due date of a recommendation passed, and it was not closed.',
  { marking: sealed, fields: { recommendation } },
);

export const RecommendationHandedOn = event(
  'RecommendationHandedOn',
  'The overseer left it to another oversight body to follow a recommendation up.',
  {
    marking: sealed,
    fields: {
      recommendation,
      handedTo: id('Agency').says('The oversight body that follows it up.'),
      reason: prose(),
    },
  },
);

export const RecommendationClosed = event(
  'RecommendationClosed',
  'An overseer said how a recommendation came to its end.',
  {
    marking: sealed,
    fields: {
      recommendation,
      closure: code(RecommendationClosure),
      supersededBy: count()
        .optional()
        .says('The revision of the recommendation that takes its place, where one of this inquiry does.'),
      reason: prose().says('What shows it.'),
    },
  },
);
