import { fact } from '@throughline/kernel';
import type {
  ActionStatus,
  CaseKind,
  CodeOf,
  EntityKind,
  HandlingCode,
  PermissibleActions,
  TrafficLight,
} from '@throughline/vocabulary';

/** To whom a thing belongs now, and who takes part beside the owner. */
export type Owned = { readonly owner: string; readonly partners: readonly string[] };

export type DetectionStanding = Owned & {
  readonly handling?: CodeOf<typeof HandlingCode> | undefined;
  readonly tlp?: CodeOf<typeof TrafficLight> | undefined;
  readonly pap?: CodeOf<typeof PermissibleActions> | undefined;
  readonly withdrawn: boolean;
  /** The detection that stands for it, as its owner found in triage. */
  readonly duplicateOf?: string | undefined;
};
export const detectionStanding = fact<DetectionStanding>('DetectionStanding', 'Detection');

export type CaseStanding = Owned & { readonly kind: CodeOf<typeof CaseKind>; readonly open: boolean };
export const caseStanding = fact<CaseStanding>('CaseStanding', 'Case');

export type EntityStanding = Owned & {
  readonly kind: CodeOf<typeof EntityKind>;
  /** The entity that it was merged into. */
  readonly mergedInto?: string | undefined;
  /** Whether it is a victim or witness, or part of their lives: it is then kept apart from suspects and groups. */
  readonly protected?: boolean;
};
export const entityStanding = fact<EntityStanding>('EntityStanding', 'Entity');

export type GroupStanding = Owned & {
  readonly name: string;
  /** The group that it was merged into. */
  readonly mergedInto?: string | undefined;
  /** The groups that are held to have taken its place. */
  readonly successors?: readonly string[] | undefined;
};
export const groupStanding = fact<GroupStanding>('GroupStanding', 'Group');

export type ActionStanding = Owned & { readonly status: CodeOf<typeof ActionStatus> };
export const actionStanding = fact<ActionStanding>('ActionStanding', 'Action');

/** A referral as shared: by whom, with whom. */
export type ReferralStanding = { readonly from: string; readonly to: string; readonly open: boolean };
export const referralStanding = fact<ReferralStanding>('ReferralStanding', 'Referral');

/** A transfer of ownership: of what, from whom to whom, and whether the one that is to own it has accepted. */
export type TransferStanding = {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly accepted: boolean;
};
export const transferAgreed = fact<TransferStanding>('TransferStanding', 'Transfer');
