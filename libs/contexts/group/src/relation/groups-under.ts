import type { RowOf } from '@throughline/kernel';
import type { groupRelations } from './group-relations';

/** What must be known of a relation to tell which groups are read together: a row of `groupRelations` in any picture. */
export type Related = Pick<
  RowOf<typeof groupRelations>,
  'kind' | 'group' | 'other' | 'recordedAt' | 'undoing'
>;

/**
 * The merges in force, from each group to what it was merged into. Two merges decided at the same time may make a circle,
 * which no command could see: the one recorded later is passed over.
 */
const mergesIn = (relations: readonly Related[]): ReadonlyMap<string, string> => {
  const into = new Map<string, string>();
  const merges = relations.filter(({ kind, undoing }) => kind === 'MERGED_INTO' && undoing === undefined);
  for (const { group, other } of [...merges].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
    if (lastOf(into, other) !== group) into.set(group, other);
  return into;
};

const lastOf = (into: ReadonlyMap<string, string>, group: string): string => {
  const next = into.get(group);
  return next === undefined ? group : lastOf(into, next);
};

/** The group that a group counts as in the picture that the relations were read in: itself, unless it was merged. */
export const canonicalGroup = (relations: readonly Related[], group: string): string =>
  lastOf(mergesIn(relations), group);

/** The groups whose facts show under a group: itself first, then all that were merged into it, however far round. */
export const groupsUnder = (relations: readonly Related[], group: string): readonly string[] => {
  const into = mergesIn(relations);
  const under = [group];
  for (const one of under) under.push(...[...into].flatMap(([merged, to]) => (to === one ? [merged] : [])));
  return under;
};
