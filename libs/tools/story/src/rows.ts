import {
  type AnyProjection,
  type Event,
  foldsFor,
  type Instant,
  matches,
  mayHaveComeBy,
  mayHoldAt,
  type Moment,
  type Read,
  type Recorded,
  type RowOf,
  type Rows,
  type Span,
  type Where,
} from '@throughline/kernel';
import { asRecorded, type Teller } from './story';

type Row = Readonly<Record<string, unknown>>;

/** Later than anything that specs tell of. */
const ASKED_AT: Instant = '2040-01-01T00:00:00.000Z';

/** The events of one stream as the record holds them; each may have a teller of its own. */
export const streamOf = (
  stream: string,
  events: readonly (Event | readonly [Event, Teller])[],
): readonly Recorded[] =>
  events.map((told, revision) => {
    const [event, teller] = 'type' in told ? [told, {}] : told;
    return { ...asRecorded(event, revision, teller), stream };
  });

/** Rows folded in memory from a history: what a view is given in a spec, whole or as at a moment in the world, asked for at some time. */
export const rowsOf = (history: readonly Recorded[], trueAt?: Instant, now = ASKED_AT): Rows => ({
  trueAt,
  now: trueAt ?? now,
  one: async (projection, key) => reads(projection, history, trueAt).find((read) => read.key === key),
  many: async (projection, keys) =>
    new Map(
      reads(projection, history, trueAt)
        .filter(({ key }) => keys.includes(key))
        .map((read) => [read.key, read]),
    ),
  all: async (projection, where) => matching(projection, where, { history, trueAt }),
  some: async (projection, where) => matching(projection, where, { history, trueAt }).length > 0,
  marks: async (projection, where) =>
    new Map(
      matching(projection, where, { history, trueAt }).map(({ key, row }) => [key, JSON.stringify(row)]),
    ),
});

type At = { readonly history: readonly Recorded[]; readonly trueAt: Instant | undefined };

const matching = <P extends AnyProjection>(
  projection: P,
  where: Where,
  { history, trueAt }: At,
): Read<RowOf<P>>[] => reads(projection, history, trueAt).filter(({ row }) => matches(row, where));

const reads = <P extends AnyProjection>(
  projection: P,
  history: readonly Recorded[],
  at?: Instant,
): Read<RowOf<P>>[] => {
  const rows = new Map<string, Read<Row>>();
  for (const event of history)
    for (const fold of foldsFor(projection, event)) {
      const key = fold.key(event);
      const row = fold.row(rows.get(key)?.row, event, key);
      if (row) rows.set(key, { key, knownSince: event.recordedAt, row });
      else rows.delete(key);
    }
  return [...rows.values()].flatMap((read) => {
    const row = at === undefined ? read.row : restated(projection, read.row, at);
    return row ? [{ ...read, row } as Read<RowOf<P>>] : [];
  });
};

const restated = ({ holds, asAt }: AnyProjection, row: Row, at: Instant): Row | undefined => {
  if (holds !== undefined && !mayBeSo(row[holds] as Moment | Span, at)) return undefined;
  return asAt ? (asAt(row, at) as Row | undefined) : row;
};

const mayBeSo = (time: Moment | Span, at: Instant): boolean =>
  'from' in time ? mayHoldAt(time, at) : mayHaveComeBy(time, at);
