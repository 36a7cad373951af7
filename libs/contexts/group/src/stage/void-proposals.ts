import { StageProposalVoided } from './events';
import type { StageProposal } from './stages-held';

/** What tells readers that proposals cannot be approved any more; what makes it so is recorded last, as a command is answered with its last event. */
export const voidProposals = (proposals: readonly StageProposal[], reason: string) =>
  proposals.map(({ revision, officer }) =>
    StageProposalVoided({ proposal: revision, proposedBy: officer, reason }),
  );
