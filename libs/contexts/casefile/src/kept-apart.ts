import type { EntityStanding } from '@throughline/facts';

/** Whether one of these is a victim or witness, or part of their lives: a case, which is about suspects, does not name them. */
export const isAnyProtected = (
  entities: readonly string[] | undefined,
  standings: ReadonlyMap<string, EntityStanding>,
): boolean => entities?.some((entity) => standings.get(entity)?.protected) ?? false;
