import type { Moment } from '@throughline/kernel';
import type { GroupRecorded } from '../events';

/** A relation to another group that was not undone. */
export type HeldRelation = { readonly to: string; readonly since: Moment; readonly revision: number };

export type RelationsHeld = {
  readonly merged: HeldRelation | undefined;
  readonly splits: readonly HeldRelation[];
  readonly successions: readonly HeldRelation[];
};

export const noRelations: RelationsHeld = { merged: undefined, splits: [], successions: [] };

export const relationsAfter = (state: RelationsHeld, event: GroupRecorded): RelationsHeld => {
  const { happened: since, revision } = event;
  switch (event.type) {
    case 'GroupMerged':
      return { ...state, merged: { to: event.data.into, since, revision } };
    case 'GroupUnmerged':
      return { ...state, merged: undefined };
    case 'GroupSplit':
      return { ...state, splits: [...state.splits, { to: event.data.into, since, revision }] };
    case 'GroupUnsplit':
      return { ...state, splits: except(state.splits, event.data.split) };
    case 'GroupSucceeded':
      return { ...state, successions: [...state.successions, { to: event.data.successor, since, revision }] };
    case 'SuccessionEnded':
      return { ...state, successions: except(state.successions, event.data.succession) };
    default:
      return state;
  }
};

/** Whether any of the groups that lead on to one another leads to this one. */
export const leadsBack = (line: ReadonlyMap<string, readonly string[]>, group: string): boolean =>
  [...line.values()].some((groups) => groups.includes(group));

const except = (held: readonly HeldRelation[], gone: number): readonly HeldRelation[] =>
  held.filter(({ revision }) => revision !== gone);
