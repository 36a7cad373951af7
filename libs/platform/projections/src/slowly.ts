import { foldsFor, type AnyProjection, type Recorded } from '@throughline/kernel';
import type { At } from './select-versions';

export type Slow = { key: string; born: number; knownSince: string; row: { [field: string]: unknown } };

/** The slow and obvious way: all events up to the position, one after another. */
export const slowly = (
  projection: AnyProjection,
  events: readonly Recorded[],
  { position, trueAt }: At,
): Slow[] => {
  const rows = new Map<string, Slow>();
  for (const event of events.filter((one) => one.position <= position))
    for (const fold of foldsFor(projection, event)) {
      const key = fold.key(event);
      const before = rows.get(key);
      const row = fold.row(before?.row, event, key);
      const same = before && JSON.stringify(before.row) === JSON.stringify(row);
      if (row === undefined) rows.delete(key);
      else if (!same)
        rows.set(key, {
          key,
          born: before?.born ?? Number(event.position),
          knownSince: event.recordedAt,
          row,
        });
    }
  const all = [...rows.values()].sort((a, b) => a.born - b.born || (a.key < b.key ? -1 : 1));
  if (trueAt === undefined) return all;
  const held = all.filter(({ row }) => {
    const span =
      projection.holds && (row[projection.holds] as { from: { earliest: string }; to?: { latest: string } });
    return !span || (span.from.earliest <= trueAt && (!span.to || span.to.latest >= trueAt));
  });
  return held.flatMap((one) => {
    const row = projection.asAt ? projection.asAt(one.row, trueAt) : one.row;
    return row === undefined ? [] : [{ ...one, row }];
  });
};
