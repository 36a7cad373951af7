import type { Act } from '@throughline/kernel';
import { isTakenBack } from '../claim-in-question';
import { StageProposalVoided } from './events';
import { leansOn, type StageProposal, type StagesHeld } from './stages-held';

/** What tells readers that proposals cannot be approved any more; what makes it so is recorded last, as a command is answered with its last event. */
export const voidProposals = (proposals: readonly StageProposal[], reason: string) =>
  proposals.map(({ revision, officer }) =>
    StageProposalVoided({ proposal: revision, proposedBy: officer, reason }),
  );

/** The same for those that rely on a claim that is found to be an error; where it merely ended, there are none. */
export const voidByError = (
  { claim, end }: { readonly claim: number; readonly end: string },
  { proposals }: StagesHeld,
  { id, says }: Pick<Act, 'id'> & { readonly says: string },
) => voidProposals(isTakenBack(end) ? proposals.filter(leansOn(id, claim)) : [], says);
