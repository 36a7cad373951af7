import { agencyStaff, type AgencyStaff, isBelow, staffAt } from '@throughline/facts';
import {
  type Act,
  type approvalFields,
  citationOf,
  type Grading,
  isBefore,
  type Moment,
  problemOfAnswer,
  problemOfBasis,
  type Proposal,
  proposalIn,
  type Recorded,
  reliedOn,
  type Value,
} from '@throughline/kernel';
import { areCited } from './cited-evidence';

/** A proposal, and when it was made. */
export type DatedProposal = Proposal & { readonly happened: Moment };

export const proposedBy = (
  event: Recorded & { readonly data: { readonly contentHash: string } },
): DatedProposal => ({ ...proposalIn(event), happened: event.happened });

/** The reasons for which an officer may not be the second one. */
export const secondOfficerRejections = [
  'NOTHING_TO_APPROVE',
  'OTHER_CONTENT',
  'OWN_PROPOSAL',
  'APPROVER_BELOW',
  'APPROVED_BEFORE_PROPOSED',
] as const;

/** The reasons for which what a proposal relies on does not carry it any more. */
export const evidenceRejections = ['EVIDENCE_NOT_CITED', 'BASIS_CHANGED'] as const;

/** What must be known to approve: who is appointed, and how what the proposal relies on stands. */
export const consultedToApprove = (
  proposals: readonly DatedProposal[],
  approval: Value<typeof approvalFields>,
  { agency }: Pick<Act, 'agency'>,
) =>
  ({
    staff: [agencyStaff, agency],
    relied: reliedOn(proposals.find(({ revision }) => revision === approval.proposal)),
  }) as const;

type Second = Act<{ readonly staff: AgencyStaff | undefined }>;

/** Why this officer may not be the second one; `undefined` where they may. */
export const problemOfSecondOfficer = (
  waiting: DatedProposal | undefined,
  approval: Value<typeof approvalFields>,
  act: Second,
) => {
  const { agency, officer, happened, now, known } = act;
  const own = waiting?.agency === agency ? waiting : undefined;
  const problem = problemOfAnswer(own, approval, act);
  if (problem) return problem;
  const staff = staffAt(known.staff, now);
  if (isBelow(staff, officer, own!.officer)) return 'APPROVER_BELOW';
  if (staff!.appointed.get(officer)!.appointedBy === officer) return 'APPROVER_BELOW';
  return isBefore(happened, own!.happened) ? 'APPROVED_BEFORE_PROPOSED' : undefined;
};

type Relying = Pick<Act<{ readonly relied: ReadonlyMap<string, Grading> }>, 'basis' | 'known'>;

/** Why what a proposal relies on does not carry it any more: it must be cited again, and be as it was. */
export const problemOfEvidence = (proposal: Proposal, act: Relying) =>
  areCited(proposal.basis.map(citationOf), act.basis) ? problemOfBasis(proposal, act) : 'EVIDENCE_NOT_CITED';
