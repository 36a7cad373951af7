import {
  groupParts,
  groupStanding,
  type GroupStanding,
  groupSteps,
  groupSuccessors,
} from '@throughline/facts';
import { aggregate, foldedText, published } from '@throughline/kernel';
import { type ClaimLog, claimsAfter, gradingOfClaim } from './claims-held';
import { stepsStanding } from './claims-standing';
import { groupEvents, type GroupRecorded } from './events';
import { groupRejections } from './rejections';
import { noRelations, relationsAfter, type RelationsHeld } from './relation/relations-held';
import { noStages, stagesAfterEvent, type StagesHeld } from './stage/stages-held';
import { targetsAfter, type TargetsHeld } from './target/targets-held';
import { noWatch, watchAfter, type WatchKept } from './watch/watch-kept';

/** What must be known of a group to decide on it. */
export type GroupState = {
  readonly owner: string;
  readonly name: string;
  /** Every name that it goes by, folded. */
  readonly names: readonly string[];
  readonly claims: ClaimLog;
  readonly stages: StagesHeld;
  readonly targets: TargetsHeld;
  readonly watch: WatchKept;
  readonly relations: RelationsHeld;
};

const none: GroupState = {
  owner: '',
  name: '',
  names: [],
  claims: undefined,
  stages: noStages,
  targets: {},
  watch: noWatch,
  relations: noRelations,
};

const namedBy = (state: GroupState, event: GroupRecorded): Pick<GroupState, 'owner' | 'name' | 'names'> => {
  switch (event.type) {
    case 'GroupIdentified': {
      const { name, aliases = [] } = event.data;
      return { owner: event.agency, name, names: [name, ...aliases].map(foldedText) };
    }
    case 'AliasAdded':
      return { ...state, names: [...state.names, foldedText(event.data.alias)] };
    default:
      return state;
  }
};

const adopters = ({ targets }: GroupState): readonly string[] =>
  Object.keys(targets).filter((agency) => targets[agency]!.choice === 'ADOPTED');

/** Whether an agency identified the group or has adopted it as a target. */
export const follows = (state: GroupState, agency: string): boolean =>
  state.owner === agency || adopters(state).includes(agency);

const standing = (state: GroupState): GroupStanding => ({
  owner: state.owner,
  partners: adopters(state).filter((agency) => agency !== state.owner),
  name: state.name,
  mergedInto: state.relations.merged?.to,
});

export const organisedGroup = aggregate('Group', {
  says: 'An organised group: who is claimed to be in it, what joins them, what it lives on, and the stages of its life.',
  events: groupEvents,
  initial: none,
  evolve: (state, event): GroupState => ({
    ...state,
    ...namedBy(state, event),
    claims: claimsAfter(state.claims, event),
    stages: stagesAfterEvent(state.stages, event),
    targets: targetsAfter(state.targets, event),
    watch: watchAfter(state.watch, event),
    relations: relationsAfter(state.relations, event),
  }),
  rejections: groupRejections,
  publishes: [
    published(groupStanding, standing),
    published(groupSuccessors, ({ relations }: GroupState) => relations.successions.map(({ to }) => to)),
    published(groupParts, ({ relations }: GroupState) => relations.splits.map(({ to }) => to)),
    published(groupSteps, ({ claims }: GroupState) => stepsStanding(claims)),
  ],
  isExercise: () => false,
  mergedInto: ({ relations }) => relations.merged?.to,
  gradingOf: ({ claims }, revision) => gradingOfClaim(claims, revision),
});
