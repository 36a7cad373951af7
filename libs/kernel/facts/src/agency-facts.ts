import { fact, type Instant, mayHoldAt, type Moment, type Span } from '@throughline/kernel';
import {
  type AgencyKind,
  type Classification,
  type CodeOf,
  OfficerRole,
  type OnwardSharing,
  rankOf,
} from '@throughline/vocabulary';

/** What an agency is. */
export type AgencyStanding = { readonly name: string; readonly kind: CodeOf<typeof AgencyKind> };

export const agencyStanding = fact<AgencyStanding>('AgencyStanding', 'Agency');

/** An officer as an agency has appointed them. */
export type Appointed = {
  readonly officer: string;
  readonly role: CodeOf<typeof OfficerRole>;
  readonly clearance: CodeOf<typeof Classification>;
  readonly compartments: readonly string[];
  /** The officer who made the appointment. */
  readonly appointedBy: string;
  /** From when until when the appointment runs; always, where not said. */
  readonly during?: Span | undefined;
};

/** Who acts for an agency now, by the officer’s id. */
export type AgencyStaff = { readonly appointed: ReadonlyMap<string, Appointed> };

export const agencyStaff = fact<AgencyStaff>('AgencyStaff', 'Agency');

/** The officers whose appointments may run at an instant. */
export const staffAt = (staff: AgencyStaff | undefined, at: Instant): AgencyStaff | undefined =>
  staff && {
    appointed: new Map(
      [...staff.appointed].filter(([, { during }]) => during === undefined || mayHoldAt(during, at)),
    ),
  };

/** Why one officer may not approve what another proposed, though both are known; `undefined` where they may. */
export const isBelow = (staff: AgencyStaff | undefined, approver: string, proposer: string): boolean => {
  const [one, other] = [staff?.appointed.get(approver), staff?.appointed.get(proposer)];
  if (!one) return true;
  return other !== undefined && rankOf(OfficerRole, one.role) < rankOf(OfficerRole, other.role);
};

/** What the parties to a sharing agreement agreed on. */
export type AgreedTerms = {
  readonly parties: readonly string[];
  readonly dataClasses: readonly string[];
  readonly purposes: readonly string[];
  readonly ceiling: CodeOf<typeof Classification>;
  readonly onwardSharing?: CodeOf<typeof OnwardSharing> | undefined;
};

/** Terms, and from when until when they apply. */
export type TermsApplying = AgreedTerms & {
  readonly appliesFrom: Instant;
  /** Until when it was agreed that they run; without end, where not said. */
  readonly lapsesAt?: Instant | undefined;
  /** The parties that have yet to confirm them; none, where not said. */
  readonly toConfirm?: readonly string[] | undefined;
};

/** What a sharing agreement covers, as it was amended last. */
export type AgreementTerms = AgreedTerms & {
  readonly from: Moment;
  /** Until when it is in force; once it was ended, when that was or will be. */
  readonly until?: Moment | undefined;
  /** Whether it was ended before its time; then `until` says from when on. */
  readonly ended: boolean;
  /** The terms one after the other, each with when it began to apply; the last ones alone, where not said. */
  readonly versions?: readonly TermsApplying[] | undefined;
};

export const agreementTerms = fact<AgreementTerms>('AgreementTerms', 'SharingAgreement');

/** Whether an agreement is in force at an instant. */
export const isInForce = ({ from, until, ended }: AgreementTerms, at: Instant): boolean =>
  from.earliest <= at && (until === undefined ? !ended : at <= until.latest);

/** The terms that apply at an instant; `undefined` where the agreement is not in force then. */
export const termsAt = (agreement: AgreementTerms, at: Instant): AgreedTerms | undefined => {
  if (!isInForce(agreement, at)) return undefined;
  return agreement.versions?.findLast(({ appliesFrom }) => appliesFrom <= at) ?? agreement;
};

/**
 * The terms that must all cover what passes between agencies at an instant: those that apply, and what each of them has confirmed
 * before; none, where one of these has run out.
 */
export const termsBetween = (
  agreement: AgreementTerms,
  at: Instant,
  between: readonly string[],
): readonly AgreedTerms[] => {
  const applying = termsAt(agreement, at);
  if (!applying) return [];
  const versions = agreement.versions?.filter(({ appliesFrom }) => appliesFrom <= at) ?? [];
  const agreed = versions.findLastIndex(
    ({ toConfirm = [] }) => !toConfirm.some((one) => between.includes(one)),
  );
  const since = versions.slice(Math.max(agreed, 0));
  if (since.some(({ lapsesAt }) => lapsesAt !== undefined && lapsesAt < at)) return [];
  return versions.length === 0 ? [applying] : since;
};
