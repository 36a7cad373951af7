import type { CodeOf, TargetChoice } from '@throughline/vocabulary';
import type { GroupRecorded } from '../events';

/** What each agency chose last, by its id. */
export type TargetsHeld = Readonly<
  Record<string, { readonly choice: CodeOf<typeof TargetChoice>; readonly rank?: number }>
>;

export const targetsAfter = (state: TargetsHeld, event: GroupRecorded): TargetsHeld => {
  switch (event.type) {
    case 'TargetAdopted':
      return { ...state, [event.agency]: { choice: 'ADOPTED', rank: event.data.rank } };
    case 'TargetDeclined':
      return { ...state, [event.agency]: { choice: 'DECLINED' } };
    default:
      return state;
  }
};
