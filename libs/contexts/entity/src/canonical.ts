import type { Instant, Rows, Span } from '@throughline/kernel';
import { entityMerges } from './entity-merges';

/** A merge that holds at the moment asked for. */
export type Merge = { readonly entity: string; readonly into: string; readonly recordedAt: Instant };

/**
 * What each merged entity counts as in the end. Two merges decided at the same time may make a circle, which no command
 * could see: the one recorded later is passed over.
 */
export const survivorsOf = (merges: readonly Merge[]): ReadonlyMap<string, string> => {
  const into = new Map<string, string>();
  const inOrder = [...merges].sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
  for (const merge of inOrder)
    if (!leadsTo(into, merge.into, merge.entity)) into.set(merge.entity, merge.into);
  return new Map([...into.keys()].map((entity) => [entity, lastOf(into, entity)]));
};

const leadsTo = (into: ReadonlyMap<string, string>, from: string, to: string): boolean => {
  const next = into.get(from);
  return from === to || (next !== undefined && leadsTo(into, next, to));
};

const lastOf = (into: ReadonlyMap<string, string>, entity: string): string => {
  const next = into.get(entity);
  return next === undefined ? entity : lastOf(into, next);
};

/** What each of the entities counts as in the picture; one that was not merged counts as itself. */
export const canonicalIn = async (
  rows: Rows,
  entities: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const survivors = survivorsOf(await reached(rows, entities, 'entity'));
  return new Map(entities.map((entity) => [entity, survivors.get(entity) ?? entity]));
};

/** All whose records are read together in the picture for an entity: what it counts as, and all that count as that. */
export const countedAs = async (rows: Rows, entity: string): Promise<readonly string[]> => {
  const canonical = (await canonicalIn(rows, [entity])).get(entity)!;
  const merges = await reached(rows, [canonical], 'into');
  const near = [canonical, ...new Set(merges.map((merge) => merge.entity))];
  const counted = await canonicalIn(rows, [...new Set(near)]);
  return [...counted].flatMap(([one, as]) => (as === canonical ? [one] : []));
};

/** The merges in force that lead on from the entities, in one direction, as far as they lead. */
const reached = async (
  rows: Rows,
  entities: readonly string[],
  by: 'entity' | 'into',
): Promise<readonly Merge[]> => {
  const seen = new Set(entities);
  const found: Merge[] = [];
  for (let near = [...seen]; near.length > 0;) {
    const merges = (await rows.all(entityMerges, { [by]: near })).map(({ row }) => row);
    const inForce = merges.filter(({ during }) => isOpen(during) || rows.trueAt !== undefined);
    found.push(...inForce);
    near = inForce.map((merge) => merge[by === 'entity' ? 'into' : 'entity']).filter((one) => !seen.has(one));
    for (const one of near) seen.add(one);
  }
  return found;
};

/** Where no date is asked for, what was undone is no longer in force; where one is, only what held then is read at all. */
const isOpen = ({ to }: Span): boolean => to === undefined;
