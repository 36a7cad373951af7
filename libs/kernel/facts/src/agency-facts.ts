import { fact, type Instant, type Moment } from '@throughline/kernel';
import { type Classification, type CodeOf, OfficerRole, rankOf } from '@throughline/vocabulary';

/** An officer as an agency has appointed them. */
export type Appointed = {
  readonly officer: string;
  readonly role: CodeOf<typeof OfficerRole>;
  readonly clearance: CodeOf<typeof Classification>;
  readonly compartments: readonly string[];
  /** The officer who made the appointment. */
  readonly appointedBy: string;
};

/** An interest that an officer declared: with what, by its id. */
export type DeclaredInterest = { readonly officer: string; readonly with: string };

/** Who acts for an agency now, by the officer’s id, and the conflicts of interest that stand. */
export type AgencyStaff = {
  readonly appointed: ReadonlyMap<string, Appointed>;
  readonly conflicts: readonly DeclaredInterest[];
};

export const agencyStaff = fact<AgencyStaff>('AgencyStaff', 'Agency');

/** Why one officer may not approve what another proposed, though both are known; `undefined` where they may. */
export const isBelow = (staff: AgencyStaff | undefined, approver: string, proposer: string): boolean => {
  const [one, other] = [staff?.appointed.get(approver), staff?.appointed.get(proposer)];
  if (!one) return true;
  return other !== undefined && rankOf(OfficerRole, one.role) < rankOf(OfficerRole, other.role);
};

/** What a sharing agreement covers. */
export type AgreementTerms = {
  readonly parties: readonly string[];
  readonly dataClasses: readonly string[];
  readonly purposes: readonly string[];
  readonly ceiling: CodeOf<typeof Classification>;
  readonly from: Moment;
  readonly until?: Moment | undefined;
  readonly ended: boolean;
};

export const agreementTerms = fact<AgreementTerms>('AgreementTerms', 'SharingAgreement');

/** Whether an agreement is in force at an instant. */
export const isInForce = ({ from, until, ended }: AgreementTerms, at: Instant): boolean =>
  !ended && from.earliest <= at && (until === undefined || at <= until.latest);
