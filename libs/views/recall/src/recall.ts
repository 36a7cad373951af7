import { boolean, line, listOf, view } from '@throughline/kernel';
import { recallReviews } from '@throughline/recall';
import { type CodeOf, codesOf, LeaningKind } from '@throughline/vocabulary';
import { gradeNow, gradesNow, readForGrades } from './grades-now';
import { everyLeaningOn, type Leaning, MOST_LEANINGS, readForLeanings } from './leanings-on';
import { causesOf, readForCauses } from './causes-of';
import { leaningCount, recallCause, recalledLeaning, type RecalledLeaning } from './recall-parts';
import { reviewsOf } from './reviews-of';
import { streamOf } from './stream-of';

export const recall = view(
  'recall',
  'What leaned on a piece of information, directly or through others, and who has looked at that again.',
  {
    args: {
      item: line().says('The information: an event as stream@revision, or the id of all of a record.'),
    },
    reads: [...readForLeanings, ...readForGrades, ...readForCauses, recallReviews],
    result: {
      item: line(),
      grade: gradeNow.optional().says('How it is graded in this picture, where it is graded.'),
      causes: listOf(recallCause).says('What put it in question, in the order recorded.'),
      leanings: listOf(recalledLeaning).says(
        `What leaned on it, the nearest first: at most ${MOST_LEANINGS}.`,
      ),
      isCut: boolean().says('Whether there are more than are listed.'),
      counts: listOf(leaningCount).says('How many of each kind are listed, and have been looked at again.'),
    },
    answer: async (rows, { item }) => {
      const [causes, found] = await Promise.all([causesOf(rows, item), everyLeaningOn(rows, [item])]);
      // What put it in question may cite it, and yet does not lean on it.
      const leanings = found.leanings.filter(
        ({ citation }) => !causes.some(({ event }) => event === citation),
      );
      if (causes.length === 0 && leanings.length === 0) return undefined;
      const items = [...new Set([item, streamOf(item), ...causes.map((cause) => cause.item)])];
      const [reviews, grades] = await Promise.all([
        reviewsOf(rows, items),
        gradesNow(rows, [...new Set([item, ...leanings.map(relied)])]),
      ]);
      const told = leanings.map((leaning) => shown(leaning, reviews, grades));
      return {
        item,
        grade: grades.get(item),
        causes,
        leanings: told,
        isCut: found.isCut,
        counts: countsOf(told),
      };
    },
  },
);

/** What something leans on directly: the last but one of its way. */
const relied = ({ way }: Leaning): string => way.at(-2)!;

const shown = (
  leaning: Leaning,
  reviews: Awaited<ReturnType<typeof reviewsOf>>,
  grades: Awaited<ReturnType<typeof gradesNow>>,
): RecalledLeaning => {
  const { stream: subject, citation, reliability, credibility, handling, ...told } = leaning;
  return {
    ...told,
    citation,
    event: citation,
    subject,
    gradeThen: reliability === undefined ? undefined : { reliability, credibility, handling },
    gradeNow: grades.get(relied(leaning)),
    reviews: reviews.get(citation) ?? [],
  };
};

const countsOf = (leanings: readonly RecalledLeaning[]) =>
  codesOf(LeaningKind).flatMap((kind) =>
    countOf(
      kind,
      leanings.filter((one) => one.kind === kind),
    ),
  );

const countOf = (kind: CodeOf<typeof LeaningKind>, of: readonly RecalledLeaning[]) => {
  if (of.length === 0) return [];
  const notAsked = of.filter(({ reviews }) => reviews.length === 0).length;
  const outstanding = of.filter(({ reviews }) => reviews.some(({ verdict }) => verdict === undefined)).length;
  return [{ kind, total: of.length, answered: of.length - notAsked - outstanding, outstanding, notAsked }];
};
