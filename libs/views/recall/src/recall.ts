import { boolean, grouped, line, listOf, view } from '@throughline/kernel';
import { recallReviews } from '@throughline/recall';
import { codesOf, LeaningKind } from '@throughline/vocabulary';
import { causesOf, readForCauses } from './causes-of';
import { countsOf } from './counts-of';
import { gradeNow, gradesNow, readForGrades } from './grades-now';
import { type Leaning, leaningsOn, MOST_LEANINGS, readForLeanings } from './leanings-on';
import {
  leaningCount,
  ownerOfLeanings,
  recallCause,
  recalledLeaning,
  type RecalledLeaning,
} from './recall-parts';
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
      isCut: boolean().says(
        'Whether there are more than are listed and counted; their owners are asked all the same.',
      ),
      counts: listOf(leaningCount).says('How many of each kind are listed, and have been looked at again.'),
      owners: listOf(ownerOfLeanings).says('The same for each agency whose they are.'),
    },
    answer: async (rows, { item }) => {
      const [causes, found] = await Promise.all([causesOf(rows, item), leaningsOn(rows, [item])]);
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
      const settled = causes.length === 0 ? Infinity : Math.max(...causes.map(({ position }) => position));
      const told = leanings.map((leaning) => ({
        ...shown(leaning, grades),
        isLater: leaning.position > settled,
        reviews: reviews.get(leaning.citation) ?? [],
      }));
      return {
        item,
        grade: grades.get(item),
        causes,
        leanings: told,
        isCut: found.isCut,
        counts: kindsOf(told),
        owners: grouped(told, ({ agency }) => [agency]).map(([owner, of]) => ({ owner, ...countsOf(of) })),
      };
    },
  },
);

/** What something leans on directly: the last but one of its way. */
const relied = ({ way }: Leaning): string => way.at(-2)!;

const shown = (leaning: Leaning, grades: Awaited<ReturnType<typeof gradesNow>>) => {
  const { stream: subject, citation, reliability, credibility, handling, ...told } = leaning;
  return {
    ...told,
    citation,
    event: citation,
    subject,
    gradeThen: reliability === undefined ? undefined : { reliability, credibility, handling },
    gradeNow: grades.get(relied(leaning)),
  };
};

const kindsOf = (leanings: readonly RecalledLeaning[]) =>
  codesOf(LeaningKind).flatMap((kind) => {
    const of = leanings.filter((one) => one.kind === kind);
    return of.length === 0 ? [] : [{ kind, ...countsOf(of) }];
  });
