import { StageProposalVoided } from './events';
import type { StageProposal } from './stages-held';

/** What tells readers that proposals cannot be approved any more; the event that makes it so stands before it. */
export const voidProposals = (proposals: readonly StageProposal[], reason: string) =>
  proposals.map(({ revision, officer }) =>
    StageProposalVoided({ proposal: revision, proposedBy: officer, reason }),
  );
