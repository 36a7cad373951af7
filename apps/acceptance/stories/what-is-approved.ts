type Proposal = { readonly proposal: number; readonly contentHash: string };
type Proposed = { readonly revision: number; readonly contentHash: string };

type Approved = {
  /** What the second officer reads, of what is named `$proposal`. */
  readonly asks: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape of the question
  readonly find: (data: any) => Proposal;
};

const last = (proposed: readonly Proposed[]): Proposal => {
  const { revision: proposal, contentHash } = proposed.at(-1)!;
  return { proposal, contentHash };
};

/** What a second officer has read before approving it: the proposal as it stands on the record, by the command that approves. */
export const whatIsApproved: Readonly<Record<string, Approved>> = {
  AuthoriseAction: {
    asks: 'action(id: $proposal, at: $at) { planRevision contentHash }',
    find: ({ action: { planRevision: proposal, contentHash } }) => ({ proposal, contentHash }),
  },
  ModerateEffect: {
    asks: 'action(id: $proposal, at: $at) { effects { revision contentHash } }',
    find: ({ action }) => last(action.effects),
  },
  AgreeCredit: {
    asks: 'action(id: $proposal, at: $at) { credits { revision contentHash } }',
    find: ({ action }) => last(action.credits),
  },
  ApproveStage: {
    asks: 'stageProposals(filter: { group: [$proposal] }, at: $at, first: 1) { nodes { revision contentHash } }',
    find: ({ stageProposals }) => last(stageProposals.nodes),
  },
  ConfirmReEmergence: {
    asks: 'reEmergences(filter: { group: [$proposal] }, at: $at, first: 1) { nodes { revision contentHash } }',
    find: ({ reEmergences }) => last(reEmergences.nodes),
  },
};
