import { boolean, code, count, group, id, line, listOf, prose, toldFields } from '@throughline/kernel';
import { LeaningKind, RecallOutcome } from '@throughline/vocabulary';
import { gradeNow } from './grades-now';
import { gradeFields } from './leanings';

export const recallCause = group('PutInQuestion', {
  item: line().says('What it put in question, as stream@revision, or the stream where all of it.'),
  event: id('TimelineItem').says('The event that did.'),
  type: line().says('The name of that event.'),
  ...toldFields,
  says: prose().says('What was found, in words.'),
});

const grade = group('GradeThen', gradeFields);

export const reviewOfLeaning = group('ReviewOfLeaning', {
  review: id('RecallReview'),
  cause: line().says('The event that led to it, as stream@revision.'),
  owner: id('Agency').says('The agency that was asked.'),
  asked: toldFields.happened.says('When it was asked.'),
  verdict: code(RecallOutcome).optional().says('What it answered; left out while it has not.'),
  officer: id('Officer').optional().says('The officer who answered.'),
  happened: toldFields.happened.optional().says('When that was.'),
  recordedAt: toldFields.recordedAt.optional().says('When that came on the record.'),
  amendedBy: line().optional().says('The event that amended or ended it, as stream@revision.'),
  rationale: prose().optional(),
});

export const recalledLeaning = group('RecalledLeaning', {
  citation: line().says('What leaned on it, as stream@revision.'),
  event: id('TimelineItem').says('The same, as an event.'),
  subject: line().says('What that is about, by its id.'),
  type: line().says('The name of the event.'),
  kind: code(LeaningKind),
  ...toldFields,
  agency: toldFields.agency.says('The agency whose it is.'),
  depth: count().says('How far off it leans: 1 where it leans on the item itself.'),
  way: listOf(line()).says('From the item to it, each leaning on the one before, as stream@revision.'),
  gradeThen: grade.optional().says('How what it leans on was graded when it did.'),
  gradeNow: gradeNow.optional().says('How that is graded in this picture.'),
  isLater: boolean().says(
    'Whether all that put the item in question was on the record already when it was recorded.',
  ),
  reviews: listOf(reviewOfLeaning).says('Whether its owner was asked to look at it again, and the answer.'),
});

const counts = {
  total: count().says('How many lean on it.'),
  answered: count().says('Of how many the owner has said what becomes of them.'),
  outstanding: count().says('Of how many the owner was asked, and has not answered.'),
  later: count().says(
    'Of how many nobody was asked, as all that put it in question was on the record when they were recorded.',
  ),
  notAsked: count().says('Of how many nobody was asked though they were there before.'),
} as const;

export const leaningCount = group('LeaningCount', { kind: code(LeaningKind), ...counts });

export const ownerOfLeanings = group('OwnerOfLeanings', { owner: id('Agency'), ...counts });

export type RecalledLeaning = (typeof recalledLeaning)['_type'];
export type ReviewOfLeaning = (typeof reviewOfLeaning)['_type'];
