import type { Recorded } from '@throughline/kernel';
import { placed, type PlacedAnswer } from '../placed';
import type { Append, EventStore, Proposed, RecordRange, StoreKind } from '../port';

/** A store whose answers wait for the place of what was recorded. */
export type PlacingStore = Omit<EventStore, 'append'> & {
  readonly raw: EventStore;
  append(what: Append): Promise<PlacedAnswer>;
};

export const placing = (store: EventStore): PlacingStore => ({
  raw: store,
  kind: store.kind,
  append: (what) => placed(store.append(what)),
  commandStatus: (id) => store.commandStatus(id),
  readStream: (stream, range) => store.readStream(stream, range),
  readAll: (after, range) => store.readAll(after, range),
  head: () => store.head(),
  positionAt: (instant) => store.positionAt(instant),
  onRecorded: (wake) => store.onRecorded(wake),
  close: () => store.close(),
});

/** A new, empty store, and how to have another. */
export type Given = {
  readonly store: () => PlacingStore;
  readonly reopen: (kind?: StoreKind, clock?: () => Date) => Promise<PlacingStore>;
};

let last = 0;
export const newName = (of: string): string => `${of}-${(last += 1)}-${process.pid}`;

export const proposed = (data: unknown = { note: 'seen' }, more: Partial<Proposed> = {}): Proposed => ({
  event: { type: 'PersonSeen', version: 1, data },
  marking: { classification: 'IN_CONFIDENCE' },
  officer: 'officer-aroha',
  agency: 'agency-kea',
  authority: 'Search and Surveillance Act 2012, s 8',
  purpose: 'DETECTION',
  happened: {
    earliest: '2025-03-14T10:00:00.000Z',
    latest: '2025-03-14T11:00:00.000Z',
    precision: 'RANGE',
    zone: 'Pacific/Auckland',
  },
  correlationId: 'correlation-1',
  basis: [],
  derived: [],
  ...more,
});

export const appendOf = (more: Partial<Append> = {}): Append => ({
  stream: newName('group'),
  expected: 'any',
  events: [proposed()],
  command: { id: newName('command'), hash: 'hash-1' },
  ...more,
});

export const everything = async (
  store: Pick<EventStore, 'readAll'>,
  after = 0n,
  range: RecordRange = {},
): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for await (const page of store.readAll(after, range)) events.push(...page);
  return events;
};

export const isGapless = (events: readonly Recorded[]): boolean =>
  events.every(({ position }, n) => position === BigInt(n + 1));

export const streamsAreGapless = (events: readonly Recorded[]): boolean => {
  const next = new Map<string, number>();
  return events.every(({ stream, revision }) => {
    const expected = next.get(stream) ?? 0;
    next.set(stream, expected + 1);
    return revision === expected;
  });
};
