import { aggregate, never } from '@throughline/kernel';
import { groupEvents } from './events';
import type { Standing } from './standing';

/** What must be known of a group to decide on it: what each agency has said of its stage. */
type OrganisedGroupState = { readonly standings: readonly Standing[] };

const none: OrganisedGroupState = { standings: [] };

export const organisedGroup = aggregate('Group', {
  says: 'An organised group: who is claimed to be in it, what joins them, and the stages of its life.',
  events: groupEvents,
  initial: none,
  evolve: (state, event): OrganisedGroupState => {
    const { agency, happened, revision } = event;
    switch (event.type) {
      case 'GroupIdentified':
      case 'MembershipClaimed':
      case 'TieClaimed':
        return state;
      case 'StageDeclared':
        return { standings: [...state.standings, { agency, happened, revision, stage: event.data.stage }] };
      case 'StageAdopted': {
        const { stage, declaration: adopted } = event.data;
        return { standings: [...state.standings, { agency, happened, revision, stage, adopted }] };
      }
      default:
        return never(event);
    }
  },
  rejections: {
    TIE_TO_ONESELF: 'A tie joins two different persons.',
    STAGE_CANNOT_FOLLOW: 'This stage cannot follow the one that your agency holds the group to be in.',
    LATER_STAGE_CANNOT_FOLLOW:
      'A stage that your agency declared for a later date could not follow this one.',
    LIMBS_INCOMPLETE: 'Dismantled needs evidence for each of the four limbs, each exactly once.',
    LIMBS_NOT_EXPECTED: 'Evidence for limbs belongs to a group declared dismantled, and to no other stage.',
    NO_SUCH_DECLARATION: 'There is no declaration of a stage at this revision of the group.',
    OWN_DECLARATION: 'An agency stands by its own declarations; it adopts those of others.',
    ALREADY_ADOPTED: 'Your agency has adopted this declaration already.',
    ADOPTED_BEFORE_DECLARED: 'A declaration cannot be adopted before it was made.',
  },
});
