import type { Act } from './aggregate';
import { count, line, type Value } from './field';

/** What a proposal carries, so that a second person can approve that very content and no other. */
export const proposedFields = {
  contentHash: line(64).says('The SHA-256 of what is proposed: whoever approves it gives it back.'),
} as const;

/** What whoever approves a proposal must give. */
export const approvalFields = {
  proposal: count().says('The revision at which it was proposed.'),
  contentHash: line(64).says('The content hash of the proposal that was read and is approved.'),
} as const;

/** A proposal that waits for a second person; whatever changes what it is about takes it out of the state. */
export type Proposal = {
  readonly revision: number;
  readonly contentHash: string;
  readonly officer: string;
  readonly agency: string;
};

/** Reasons for which an approval does not count, for the aggregates whose commands need two people. */
export const approvalRejections = {
  NOTHING_TO_APPROVE:
    'Nothing waits for approval at this revision: it was never proposed, is settled, or something has changed since.',
  OTHER_CONTENT: 'This is not the content that was proposed: read it again, and give its content hash.',
  OWN_PROPOSAL: 'Whoever proposed this may not approve it; another officer must.',
} as const;

/** Why an approval does not count; `undefined` where it does. */
export const problemOfApproval = (
  proposal: Proposal | undefined,
  approval: Value<typeof approvalFields>,
  { officer }: Pick<Act, 'officer'>,
): keyof typeof approvalRejections | undefined => {
  if (!proposal || proposal.revision !== approval.proposal) return 'NOTHING_TO_APPROVE';
  if (proposal.contentHash !== approval.contentHash) return 'OTHER_CONTENT';
  return proposal.officer === officer ? 'OWN_PROPOSAL' : undefined;
};
