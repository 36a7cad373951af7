import type { Act } from './aggregate';
import { type Basis, citationOf, type Grading } from './envelope';
import type { Recorded } from './event';
import { gradingNow } from './fact';
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

/** A proposal that waits for a second person; whatever puts what it is about in question takes it out of the state. */
export type Proposal = {
  readonly revision: number;
  readonly contentHash: string;
  readonly officer: string;
  readonly agency: string;
  /** Where it stands in the whole record, so that what changed since can be told from what changed before. */
  readonly position: bigint;
  /** What it relies on. */
  readonly basis: readonly Basis[];
};

type Proposing = Pick<Recorded, 'revision' | 'officer' | 'agency' | 'position' | 'basis'> & {
  readonly data: { readonly contentHash?: string | undefined };
};

/** The proposal that an event makes. */
export const proposalIn = ({ data, ...event }: Proposing): Proposal => {
  const { revision, officer, agency, position, basis } = event;
  return { revision, officer, agency, position, basis, contentHash: data.contentHash ?? '' };
};

/** What the command that approves must consult as `relied`: how all that the proposal relies on stands now. */
export const reliedOn = (...proposals: readonly (Pick<Proposal, 'basis'> | undefined)[]) =>
  [gradingNow, proposals.flatMap((one) => one?.basis.map(citationOf) ?? [])] as const;

/** Reasons for which an approval does not count, for the aggregates whose commands need two people. */
export const approvalRejections = {
  NOTHING_TO_APPROVE:
    'Nothing waits for approval at this revision: it was never proposed, is settled, or is void. Give the revision of what waits now; if nothing does, propose it anew.',
  OTHER_CONTENT: 'This is not the content that was proposed: read it again, and give its content hash.',
  OWN_PROPOSAL: 'Whoever proposed this may not approve it; another officer must.',
  BASIS_CHANGED:
    'What this relies on was graded otherwise, corrected or withdrawn since: look at it again, and propose it anew on what stands now.',
} as const;

/** Why an officer may not answer a proposal, be it to approve or to refuse it; `undefined` where they may. */
export const problemOfAnswer = (
  proposal: Proposal | undefined,
  approval: Value<typeof approvalFields>,
  { officer }: Pick<Act, 'officer'>,
): Exclude<keyof typeof approvalRejections, 'BASIS_CHANGED'> | undefined => {
  if (!proposal || proposal.revision !== approval.proposal) return 'NOTHING_TO_APPROVE';
  if (proposal.contentHash !== approval.contentHash) return 'OTHER_CONTENT';
  return proposal.officer === officer ? 'OWN_PROPOSAL' : undefined;
};

type Approving = Pick<Act<{ readonly relied: ReadonlyMap<string, Grading> }>, 'officer' | 'known'>;

/** Why what a proposal relies on does not carry it any more; `undefined` where all of it is as it was. */
export const problemOfBasis = (
  { position }: Pick<Proposal, 'position'>,
  { known: { relied } }: Pick<Approving, 'known'>,
): 'BASIS_CHANGED' | undefined => {
  const isOther = ({ withdrawn, changed }: Grading) =>
    withdrawn === true || (changed !== undefined && changed.position > position);
  return [...relied.values()].some(isOther) ? 'BASIS_CHANGED' : undefined;
};

/** Why an approval does not count; `undefined` where it does. */
export const problemOfApproval = (
  proposal: Proposal | undefined,
  approval: Value<typeof approvalFields>,
  act: Approving,
): keyof typeof approvalRejections | undefined =>
  problemOfAnswer(proposal, approval, act) ?? problemOfBasis(proposal!, act);
