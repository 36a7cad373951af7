import { type AgencyStaff, isBelow, isConflicted, staffAt } from '@throughline/facts';
import {
  type Act,
  type approvalFields,
  type Basis,
  citationOf,
  isBefore,
  type Moment,
  problemOfApproval,
  type Proposal,
  type Recorded,
  type Value,
} from '@throughline/kernel';
import { areCited } from './cited-evidence';

/** A proposal with what it relied on, graded as it then stood. */
export type EvidencedProposal = Proposal & {
  readonly happened: Moment;
  readonly basis: readonly Basis[];
};

type Proposing = Pick<Recorded, 'revision' | 'officer' | 'agency' | 'happened' | 'basis'> & {
  readonly data: { readonly contentHash: string };
};

export const proposedBy = ({
  revision,
  officer,
  agency,
  happened,
  basis,
  data: { contentHash },
}: Proposing): EvidencedProposal => ({ revision, officer, agency, happened, basis, contentHash });

type Second = Act<{ readonly staff: AgencyStaff | undefined }>;

/** Why this officer may not be the second one; `undefined` where they may. */
export const problemOfSecondOfficer = (
  waiting: EvidencedProposal | undefined,
  approval: Value<typeof approvalFields>,
  act: Second,
) => {
  const { agency, officer, happened, id, now, known } = act;
  const own = waiting?.agency === agency ? waiting : undefined;
  const problem = problemOfApproval(own, approval, act);
  if (problem) return problem;
  const staff = staffAt(known.staff, now);
  if (isBelow(staff, officer, own!.officer)) return 'APPROVER_BELOW';
  if (staff!.appointed.get(officer)!.appointedBy === officer) return 'APPROVER_BELOW';
  if (isConflicted(staff, officer, [id])) return 'CONFLICT_DECLARED';
  return isBefore(happened, own!.happened) ? 'APPROVED_BEFORE_PROPOSED' : undefined;
};

const gradeIn = (basis: readonly Basis[], citation: string) => {
  const { reliability, credibility } = basis.find((one) => citationOf(one) === citation)?.grade ?? {};
  return `${reliability}${credibility}`;
};

/** Why what a proposal relies on does not carry it any more: it must be cited again, and graded as it was. */
export const problemOfEvidence = (proposal: EvidencedProposal, basis: readonly Basis[]) => {
  const relied = proposal.basis.map(citationOf);
  if (!areCited(relied, basis)) return 'EVIDENCE_NOT_CITED';
  const isAsItWas = relied.every((one) => gradeIn(proposal.basis, one) === gradeIn(basis, one));
  return isAsItWas ? undefined : 'EVIDENCE_REGRADED';
};
