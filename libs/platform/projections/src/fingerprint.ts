import { createHash } from 'node:crypto';
import type { AnyEventType, AnyProjection, Fields } from '@throughline/kernel';
import { createIndexes } from './indexes';
import { createTables, tablesOf } from './tables';

export type EventTypes = ReadonlyMap<string, AnyEventType>;

/** What is said of a field, at any depth, makes no other rows. */
const unsaid = (key: string, value: unknown): unknown => (key === 'says' ? undefined : value);

const kindsOf = (fields: Fields): unknown =>
  Object.entries(fields).map(([name, { kind, traits }]) => [
    name,
    JSON.stringify({ kind, personal: traits.personal }, unsaid),
  ]);

const lifts = ({ type, version, upcasters, fields }: AnyEventType): unknown => [
  type,
  version,
  upcasters.map(String),
  kindsOf(fields),
];

/**
 * Tells whether rows made earlier are the rows that this declaration would make, in the tables that it would make. It sees
 * the text of the folds themselves, not of functions they call: for those the declaration has a version to raise.
 */
export const fingerprintOf = (projection: AnyProjection, types: EventTypes): string => {
  const { name, fields, filters = [], searches = [], holds, folds, version } = projection;
  const tables = tablesOf(projection);
  const folded = new Set(folds.map(({ type }) => type));
  const read = [...types.values()].filter(({ type }) => folded.has('*') || folded.has(type));
  const telling = [
    [name, kindsOf(fields), filters, searches, holds, version],
    [createTables(tables), createIndexes(tables, projection)],
    folds.map(({ type, key, keys, row }) => [type, String(keys ?? key), String(row)]),
    read.map(lifts).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(telling)).digest('hex');
};
