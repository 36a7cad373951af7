import { createHash } from 'node:crypto';
import type { AnyEventType, AnyProjection, Fields } from '@throughline/kernel';

export type EventTypes = ReadonlyMap<string, AnyEventType>;

const kindsOf = (fields: Fields): unknown =>
  Object.entries(fields).map(([name, { kind }]) => [name, JSON.stringify(kind)]);

const lifts = ({ type, version, upcasters }: AnyEventType): unknown => [type, version, upcasters.map(String)];

/**
 * Tells whether rows made earlier are the rows that this declaration would make. It sees the text of the folds themselves,
 * not of functions they call.
 */
export const fingerprintOf = (projection: AnyProjection, types: EventTypes): string => {
  const { name, fields, filters = [], holds, folds } = projection;
  const folded = new Set(folds.map(({ type }) => type));
  const read = [...types.values()].filter(({ type }) => folded.has('*') || folded.has(type));
  const telling = [
    [name, kindsOf(fields), filters, holds],
    folds.map(({ type, key, row }) => [type, String(key), String(row)]),
    read.map(lifts).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(telling)).digest('hex');
};
