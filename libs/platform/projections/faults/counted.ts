import type { EventStore } from '@throughline/event-store';
import { count, projection } from '@throughline/kernel';
import type { Picture } from '../src/picture';
import type { PagedRows } from '../src/rows-at';
import type { Cursor } from '../src/select-versions';

/** A row for each event, which says how often it was folded: anything but once is a fault. */
export const eachEvent = projection('EachEvent', 'How often each event was folded.', {
  fields: { times: count() },
}).onEvery(
  ({ id }) => id,
  (row) => ({ times: (row?.times ?? 0) + 1 }),
);

/** Rows that many events change, so that every page changes rows of the page before. */
export const eachStream = projection('EachStream', 'How many events each stream has.', {
  fields: { events: count() },
}).onEvery(
  ({ stream }) => stream,
  (row) => ({ events: (row?.events ?? 0) + 1 }),
);

export const counting = [eachEvent, eachStream];

export type Counted = {
  readonly acknowledged: number;
  /** On the record, and never folded. */
  readonly lost: number;
  /** Folded more than once. */
  readonly doubled: number;
};

/** How often each event was folded, by its id. */
const timesFolded = async (rows: PagedRows): Promise<ReadonlyMap<string, number>> => {
  const times = new Map<string, number>();
  for (let after: Cursor | undefined; ;) {
    const page = await rows.page(eachEvent, {
      where: {},
      order: 'born',
      first: 2_000,
      after,
      counted: false,
    });
    for (const { key, row } of page.rows) times.set(key, row.times);
    if (!page.hasNext) return times;
    after = page.rows.at(-1)!.cursor;
  }
};

/** Holds the rows against the record once the picture has reached its head. */
export const heldAgainstRecord = async (picture: Picture, store: EventStore): Promise<Counted> => {
  const { position } = await store.head();
  if (!(await picture.waitFor(position, 60_000))) throw new Error('the picture did not reach the head');
  const times = await timesFolded(picture.rowsAt({ position }));
  const events: string[] = [];
  for await (const page of store.readAll(0n)) events.push(...page.map(({ id }) => id));
  return {
    acknowledged: events.length,
    lost: events.filter((id) => !times.has(id)).length,
    doubled: [...times.values()].filter((one) => one > 1).length,
  };
};
