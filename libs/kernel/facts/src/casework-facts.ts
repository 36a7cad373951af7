import { fact, type Moment, type Span } from '@throughline/kernel';
import type {
  ActionStatus,
  BusinessStep,
  CaseKind,
  CodeOf,
  EntityKind,
  HandlingCode,
  OnwardSharing,
  PermissibleActions,
  TrafficLight,
} from '@throughline/vocabulary';

/** To whom a thing belongs now, and who takes part beside the owner. */
export type Owned = { readonly owner: string; readonly partners: readonly string[] };

export type DetectionStanding = Owned & {
  /** When it came to notice. */
  readonly noticed?: Moment | undefined;
  readonly handling?: CodeOf<typeof HandlingCode> | undefined;
  readonly tlp?: CodeOf<typeof TrafficLight> | undefined;
  readonly pap?: CodeOf<typeof PermissibleActions> | undefined;
  readonly withdrawn: boolean;
  /** The detection that stands for it, as its owner found in triage. */
  readonly duplicateOf?: string | undefined;
};
export const detectionStanding = fact<DetectionStanding>('DetectionStanding', 'Detection');

export type CaseStanding = Owned & {
  readonly kind: CodeOf<typeof CaseKind>;
  readonly open: boolean;
  /** When it was closed, where it is. */
  readonly closed?: Moment | undefined;
  /** Which agencies take part and took part, and from when until when. */
  readonly tookPart?: readonly { readonly agency: string; readonly during: Span }[];
};
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
};
export const groupStanding = fact<GroupStanding>('GroupStanding', 'Group');

/** The groups that are held to have taken the place of a group, and of those, as far as it goes. */
export const groupSuccessors = fact<readonly string[]>('GroupSuccessors', 'Group', (groups) => groups);

/** The groups that are held to have come of a group, and of those, as far as it goes. */
export const groupParts = fact<readonly string[]>('GroupParts', 'Group', (groups) => groups);

/** The steps of a group’s business model that are claimed to be served now. */
export const groupSteps = fact<readonly CodeOf<typeof BusinessStep>[]>('GroupSteps', 'Group');

export type ActionStanding = Owned & {
  readonly status: CodeOf<typeof ActionStatus>;
  /** Whether it is practice: nothing in it is real. */
  readonly exercise?: boolean;
};
export const actionStanding = fact<ActionStanding>('ActionStanding', 'Action');

/** What went from one agency to another, under what, and how far it may go from there. */
export type PassedOn = {
  readonly from: string;
  readonly to: string;
  readonly happened: Moment;
  /** The detection that it names. */
  readonly detection?: string | undefined;
  /** The detections that it cites. */
  readonly cites: readonly string[];
  readonly agreement?: string | undefined;
  /** What was agreed, when it went, on passing it on; nothing, where it went under no agreement. */
  readonly onwardSharing?: CodeOf<typeof OnwardSharing> | undefined;
  /** Whether it comes from an exercise, in which nothing is real. */
  readonly exercise?: boolean;
  /** Since when it does not count as received: it was withdrawn or declined. */
  readonly undone?: Moment | undefined;
};

/** A referral as shared. */
export type ReferralStanding = PassedOn & { readonly open: boolean };
export const referralStanding = fact<ReferralStanding>('ReferralStanding', 'Referral');

/** What a request for information was answered with; nothing, where it was not. */
export const informationGiven = fact<PassedOn | undefined>('InformationGiven', 'InformationRequest');

/** What was called back: the referrals and requests by which it went, and the detection, or all that went by them. */
export type CalledBack = {
  readonly of: readonly string[];
  readonly detection?: string | undefined;
  readonly happened: Moment;
};
export const shareCalledBack = fact<CalledBack>('ShareCalledBack', 'ShareRecall');

/** A transfer of ownership: of what, from whom to whom, and whether the one that is to own it has accepted. */
export type TransferStanding = {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly accepted: boolean;
};
export const transferAgreed = fact<TransferStanding>('TransferStanding', 'Transfer');
