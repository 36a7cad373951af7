import type { AnyProjection, Instant, Recorded } from '@throughline/kernel';
import { canHold, cellsOf, type Cell } from './columns';
import { messageOf, type Lifted } from './lift-page';
import { MissedRows, type Missed } from './parking/missed';
import type { Planned } from './plan-page';

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

export type Superseded = { readonly version: Version; readonly to: bigint };

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
export type Standing = { readonly rows: Rows; readonly parked: ReadonlySet<string> };

type Rows = { get(key: string): Version | undefined };

export type Folded = {
  readonly superseded: readonly Superseded[];
  /** The rows that are other than before; `undefined` where a row is gone. */
  readonly current: ReadonlyMap<string, Version | undefined>;
  readonly parked: readonly Parking[];
  /** The rows that are stale, as events of streams that wait were about them. */
  readonly missed: readonly Missed[];
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

/** All that one event makes of the rows, so that it is folded whole or not at all. */
const changesBy = (
  projection: AnyProjection,
  { lifted: { event }, folds, fault }: Planned,
  rows: Rows,
): ReadonlyMap<string, Version | undefined> => {
  if (fault !== undefined) throw fault;
  const changes = new Map<string, Version | undefined>();
  for (const { key, row: fold } of folds) {
    const before = changes.has(key) ? changes.get(key) : rows.get(key);
    const row = fold(before && JSON.parse(before.text), event, key);
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

/** Folds the events of a page; each event that changes a row makes a version of it. A stream whose event fails waits from there on. */
export const foldPage = (projection: AnyProjection, plan: readonly Planned[], standing: Standing): Folded => {
  const superseded: Superseded[] = [];
  const current = new Map<string, Version | undefined>();
  const parked = new Map<string, Parking>();
  const missed = new MissedRows(projection);

  const rows: Rows = { get: (key) => (current.has(key) ? current.get(key) : standing.rows.get(key)) };
  const put = (key: string, next: Version | undefined, at: bigint): void => {
    const before = rows.get(key);
    if (before?.text === next?.text) return;
    if (before) superseded.push({ version: before, to: at });
    current.set(key, next);
  };

  for (const planned of plan) {
    const { lifted } = planned;
    const { event } = lifted;
    if (standing.parked.has(event.stream) || parked.has(event.stream)) {
      missed.add(lifted);
      continue;
    }
    try {
      for (const [key, next] of changesBy(projection, planned, rows)) put(key, next, event.position);
    } catch (fault) {
      parked.set(event.stream, parkingOf(lifted, fault));
      missed.add(lifted);
    }
  }
  return { superseded, current, parked: [...parked.values()], missed: missed.all };
};
