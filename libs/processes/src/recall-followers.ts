import {
  citationOf,
  type EventOf,
  type Order,
  order,
  process,
  type Recorded,
  type Rows,
} from '@throughline/kernel';
import { OpenRecallReview, RecallReviewOpened } from '@throughline/recall';
import {
  causesOf,
  doubtingTypes,
  leaningDirectlyOn,
  leaningsAsked,
  leaningTypes,
  leansOn,
} from '@throughline/recall-view';

type Asked = Pick<EventOf<typeof RecallReviewOpened>['data'], 'item' | 'cause' | 'leaned'>;

const putsRight: ReadonlySet<string> = new Set(doubtingTypes.map(({ type }) => type));

const cited = (citation: string) => {
  const [stream, revision] = citation.split('@') as [string, string];
  return { stream, revision: Number(revision) };
};

/**
 * The reviews of what leans on things that are looked at again, and was recorded after what put their item in question. Whatever
 * cites the item or that event as well was recorded in the knowledge of it, and is not asked about; nor is what takes things back.
 */
const reviewsOfLater = async ({ item, cause, leaned }: Asked, rows: Rows): Promise<readonly Order[]> => {
  const [causes, near, knowing] = await Promise.all([
    causesOf(rows, item),
    leaningDirectlyOn(rows, leaned, [item]),
    leaningDirectlyOn(rows, [item, cause]),
  ]);
  const since = causes.find(({ event }) => event === cause)?.position ?? Infinity;
  const known = new Set(knowing.map(({ citing }) => citing));
  return near
    .filter(({ citing, type, position }) => position > since && !known.has(citing) && !putsRight.has(type))
    .map(({ citing, agency }) =>
      order(
        OpenRecallReview,
        { item, cause, leaned: [citing] },
        { agency, cause: `${cause}/${item}/${citing}`, basis: [cited(cause)] },
      ),
    );
};

/** What is asked about of all that an event leans on, by the last review of each, unless that was found to stand. */
const askedOf = async (event: Recorded, rows: Rows): Promise<readonly Asked[]> => {
  const reviewed = [...leansOn(event).keys()];
  if (reviewed.length === 0) return [];
  const asked = await rows.all(leaningsAsked, { reviewed });
  const last = new Map(asked.map(({ row }) => [`${row.reviewed}/${row.item}`, row] as const));
  return [...last.values()]
    .filter(({ verdict }) => verdict !== 'STANDS')
    .map(({ item, cause, reviewed: one }) => ({ item, cause, leaned: [one] }));
};

/** By their causes, as one event may lean on several things that are looked at again. */
const onceEach = (orders: readonly Order[]): readonly Order[] => [
  ...new Map(orders.map((one) => [one.cause, one])).values(),
];

const reviewsUpon = async (event: Recorded, rows: Rows): Promise<readonly Order[]> => {
  const found = await Promise.all((await askedOf(event, rows)).map((asked) => reviewsOfLater(asked, rows)));
  const itself = citationOf(event);
  return onceEach(found.flat().filter(({ input }) => (input as Asked).leaned.includes(itself)));
};

/** What came on the record between the cause and the review is found once the review is opened, all else when it is recorded. */
export const recallFollowers = leaningTypes
  .reduce(
    (following, type) => following.on(type, reviewsUpon),
    process(
      'RecallFollowers',
      'Whoever leans on something that is being looked at again, without a sign of knowing why, is asked to look again as well.',
    ),
  )
  .on(RecallReviewOpened, async ({ data }, rows) => onceEach(await reviewsOfLater(data, rows)));
