import { foldsOf, type AnyProjection, type Instant, type Recorded } from '@throughline/kernel';
import { canHold, cellsOf, type Cell } from './columns';
import { messageOf, type Lifted } from './lift-page';

/** One version of a row. The row is kept as its JSON text, so that a fold sees the same whether or not a page ended in between. */
export type Version = {
  readonly key: string;
  /** The position at which the row came to be: its place in the order of creation. */
  readonly born: bigint;
  readonly from: bigint;
  readonly knownSince: Instant;
  readonly text: string;
  readonly cells: readonly Cell[];
};

export type Superseded = Version & { readonly to: bigint };

export type Parking = {
  readonly stream: string;
  readonly position: bigint;
  readonly type: string;
  readonly version: number;
  readonly reason: string;
  /** Whether a program that knows more types and versions may be able to read the event. */
  readonly beyond: boolean;
};

/** Where a projection stands: the current versions of the rows concerned, and the streams that wait. */
export type Standing = { readonly rows: ReadonlyMap<string, Version>; readonly parked: ReadonlySet<string> };

export type Folded = {
  readonly superseded: readonly Superseded[];
  /** The rows that are other than before; `undefined` where a row is gone. */
  readonly current: ReadonlyMap<string, Version | undefined>;
  readonly parked: readonly Parking[];
};

const concerns = (projection: AnyProjection, { event, beyond }: Lifted): boolean =>
  beyond === 'unknown' || foldsOf(projection, event.type).length > 0;

/** The keys of the rows that a page may concern; a key that cannot be told is left for folding to fail on. */
export const keysOf = (projection: AnyProjection, page: readonly Lifted[]): readonly string[] => {
  const keys = new Set<string>();
  for (const { event, fault } of page) {
    if (fault !== undefined) continue;
    for (const fold of foldsOf(projection, event.type)) {
      try {
        const key = fold.key(event);
        if (canHold('text', key)) keys.add(key);
      } catch {
        break;
      }
    }
  }
  return [...keys];
};

const versionOf = (
  projection: AnyProjection,
  event: Recorded,
  made: { key: string; born: bigint; row: Record<string, unknown> },
): Version => {
  if (!canHold('text', made.key))
    throw new Error(`the key of ${projection.name} is not text that can be kept`);
  const cells = cellsOf(projection, made.row);
  const text = JSON.stringify(made.row);
  return { key: made.key, born: made.born, from: event.position, knownSince: event.recordedAt, text, cells };
};

type Rows = ReadonlyMap<string, Version>;

/** All that one event makes of the rows, so that it is folded whole or not at all. */
const changesBy = (
  projection: AnyProjection,
  { event, fault }: Lifted,
  rows: Rows,
): ReadonlyMap<string, Version | undefined> => {
  if (fault !== undefined) throw new Error(fault);
  const changes = new Map<string, Version | undefined>();
  for (const fold of foldsOf(projection, event.type)) {
    const key = fold.key(event);
    const before = changes.has(key) ? changes.get(key) : rows.get(key);
    const row = fold.row(before && JSON.parse(before.text), event);
    changes.set(
      key,
      row === undefined
        ? undefined
        : versionOf(projection, event, { key, born: before?.born ?? event.position, row }),
    );
  }
  return changes;
};

const parkingOf = ({ event, beyond }: Lifted, fault: unknown): Parking => ({
  stream: event.stream,
  position: event.position,
  type: event.type,
  version: event.version,
  reason: messageOf(fault)
    .slice(0, 1_000)
    .replace(/[\0\p{Surrogate}]/gu, ''),
  beyond: beyond !== undefined,
});

/** Folds a page of events; each event that changes a row makes a version of it. A stream whose event fails waits from there on. */
export const foldPage = (projection: AnyProjection, page: readonly Lifted[], standing: Standing): Folded => {
  const rows = new Map(standing.rows);
  const superseded: Superseded[] = [];
  const current = new Map<string, Version | undefined>();
  const parked = new Map<string, Parking>();

  const put = (key: string, next: Version | undefined, at: bigint): void => {
    const before = rows.get(key);
    if (before?.text === next?.text) return;
    if (before) superseded.push({ ...before, to: at });
    if (next) rows.set(key, next);
    else rows.delete(key);
    current.set(key, next);
  };

  for (const lifted of page) {
    const { event } = lifted;
    if (standing.parked.has(event.stream) || parked.has(event.stream) || !concerns(projection, lifted))
      continue;
    try {
      for (const [key, next] of changesBy(projection, lifted, rows)) put(key, next, event.position);
    } catch (fault) {
      parked.set(event.stream, parkingOf(lifted, fault));
    }
  }
  return { superseded, current, parked: [...parked.values()] };
};
