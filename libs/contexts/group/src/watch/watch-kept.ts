import type { Instant } from '@throughline/kernel';
import type { GroupRecorded } from '../events';
import { type DatedProposal, proposedBy } from '../second-officer';

/** What agencies do about a group that they hold dismantled. */
export type WatchKept = {
  /** When the watch last fell due, by the id of the agency. */
  readonly noted: Readonly<Record<string, { readonly dueAt: Instant; readonly recordedAt: Instant }>>;
  /** The hypotheses that wait for a second officer; each agency has one at most. */
  readonly hypotheses: readonly DatedProposal[];
};

export const noWatch: WatchKept = { noted: {}, hypotheses: [] };

export const watchAfter = (state: WatchKept, event: GroupRecorded): WatchKept => {
  switch (event.type) {
    case 'WatchFellDue': {
      const { dueAt } = event.data;
      return { ...state, noted: { ...state.noted, [event.agency]: { dueAt, recordedAt: event.recordedAt } } };
    }
    case 'ReEmergenceProposed':
      return { ...state, hypotheses: [...state.hypotheses, proposedBy(event)] };
    case 'ReEmergenceConfirmed':
    case 'ReEmergenceRejected': {
      const { proposal } = event.data;
      return { ...state, hypotheses: state.hypotheses.filter(({ revision }) => revision !== proposal) };
    }
    default:
      return state;
  }
};
