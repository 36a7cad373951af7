import canonicalize from 'canonicalize';
import type { Archive, Kept } from '../archive';
import { EventStoreError } from '../event-store-error';
import { Following, type FollowingEvent } from '../following';
import type { Prepared } from '../prepare';
import { type EventStoreDbOptions, type EventStoreDbParts, openParts } from './eventstoredb-parts';
import type { Placed } from './history';
import { bodyOf } from './logged';
import type { SealedIndex } from './sealed-index';

/** Opens the archive of the store that `createEventStoreDbStore` made. */
export const openEventStoreDbArchive = async (
  options: EventStoreDbOptions,
): Promise<Archive & { close(): Promise<void> }> => {
  const parts = await openParts(options);
  await parts.history.caughtUp().catch(async (fault: unknown) => {
    await parts.close();
    throw fault;
  });
  const { id, kind } = options.opening;
  return {
    id,
    kind,
    head: () => parts.index.head(),
    kept: (after, until) => kept(parts, after, until),
    restore: (page) => restore(parts, page),
    close: () => parts.close(),
  };
};

async function* kept(
  { history }: EventStoreDbParts,
  after: bigint,
  until: bigint,
): AsyncIterable<readonly Kept[]> {
  for await (const page of history.placed(after, until)) yield page.map(keptFrom);
}

/** The log has the time that the appending process saw; where the order had come further by then, that counts. */
const keptFrom = ({ logged, place: { position, recordedAt } }: Placed): Kept => {
  const body =
    logged.recordedAt === recordedAt
      ? bodyOf(logged)
      : canonicalize({ ...(JSON.parse(bodyOf(logged)) as object), recordedAt })!;
  return { position, body, commandHash: logged.hash };
};

const restore = async ({ appender, index }: EventStoreDbParts, page: readonly Kept[]): Promise<void> => {
  const following = new Following(await index.head());
  const events = page.map((one) => following.next(one));
  await assertRevisionsFollow(index, events);
  let last = async (): Promise<void> => undefined;
  for (const command of byCommand(events)) {
    const answer = await appender.append(preparedFrom(command));
    const { position, stream } = command.at(-1)!;
    if (answer.is !== 'appended' && answer.is !== 'repeated')
      throw doesNotFollow(position, `${stream} is elsewhere`);
    last = async () => {
      const place = await answer.place();
      if (place.position !== position) throw doesNotFollow(position, `it came to stand at ${place.position}`);
    };
  }
  await last();
};

/** The engine would find out in the middle of the page, when what comes before is on record already. */
const assertRevisionsFollow = async (
  index: SealedIndex,
  events: readonly FollowingEvent[],
): Promise<void> => {
  const next = new Map<string, number>();
  for (const { position, stream, revision } of events) {
    const expected = next.get(stream) ?? (await index.lastOfStream(stream)) + 1;
    if (revision !== expected) throw doesNotFollow(position, `revision ${expected} of ${stream} comes next`);
    next.set(stream, expected + 1);
  }
};

const byCommand = (events: readonly FollowingEvent[]): readonly (readonly FollowingEvent[])[] => {
  const commands: FollowingEvent[][] = [];
  for (const event of events)
    if (event.index === 0) commands.push([event]);
    else commands.at(-1)?.push(event);
  return commands;
};

const preparedFrom = (events: readonly FollowingEvent[]): Prepared => {
  const [first] = events;
  const { stream, revision, recordedAt, commandId: id, commandHash: hash } = first!;
  const expected = revision === 0 ? 'none' : revision - 1;
  return {
    append: { stream, expected, command: { id, hash }, recordedAt, events: [] },
    events: events.map(({ id: eventId, type, body }) => ({
      id: eventId,
      type,
      size: body.length,
      body: () => body,
    })),
    size: 0,
  };
};

const doesNotFollow = (position: bigint, why: string): EventStoreError =>
  new EventStoreError(
    'DOES_NOT_FOLLOW',
    `Event ${position} does not belong there: ${why}. Restore into a store that nobody else writes to.`,
  );
