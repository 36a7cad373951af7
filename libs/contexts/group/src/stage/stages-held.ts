import type { Moment } from '@throughline/kernel';
import type { GroupRecorded } from '../events';
import { type DatedProposal, proposedBy } from '../second-officer';
import type { Standing } from './standing';

type Declared = Extract<GroupRecorded, { readonly type: 'StageProposed' }>['data'];

/** A stage that waits for a second officer; each agency has one at most. */
export type StageProposal = DatedProposal & Pick<Declared, 'stage' | 'limbs'>;

/** What agencies said of the stage of a group. */
export type StagesHeld = {
  readonly standings: readonly Standing[];
  readonly disputes: readonly {
    readonly agency: string;
    readonly declaration: number;
    readonly happened: Moment;
  }[];
  readonly proposals: readonly StageProposal[];
};

export const noStages: StagesHeld = { standings: [], disputes: [], proposals: [] };

/** Whether a proposal relies on what a revision of a stream says. */
export const leansOn =
  (stream: string, revision: number) =>
  ({ basis }: StageProposal): boolean =>
    basis.some((one) => one.stream === stream && one.revision === revision);

const without = (state: StagesHeld, gone: (proposal: StageProposal) => boolean): StagesHeld => ({
  ...state,
  proposals: state.proposals.filter((one) => !gone(one)),
});

export const stagesAfterEvent = (state: StagesHeld, event: GroupRecorded): StagesHeld => {
  const { agency, happened, revision } = event;
  const byAnother = without(state, (one) => one.agency === agency);
  switch (event.type) {
    case 'StageProposed': {
      const { stage, limbs } = event.data;
      return { ...byAnother, proposals: [...byAnother.proposals, { ...proposedBy(event), stage, limbs }] };
    }
    case 'StageDeclared': {
      const { stage } = event.data;
      return { ...byAnother, standings: [...state.standings, { agency, happened, revision, stage }] };
    }
    case 'StageAdopted': {
      const { stage, declaration: adopted } = event.data;
      return {
        ...byAnother,
        standings: [...state.standings, { agency, happened, revision, stage, adopted }],
      };
    }
    case 'StageDisputed': {
      const { declaration } = event.data;
      return { ...state, disputes: [...state.disputes, { agency, declaration, happened }] };
    }
    case 'StageProposalVoided':
      return without(state, (one) => one.revision === event.data.proposal);
    case 'GroupMerged':
      return without(state, () => true);
    default:
      return state;
  }
};
