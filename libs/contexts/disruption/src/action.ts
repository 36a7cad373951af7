import { actionStanding, type ActionStanding } from '@throughline/facts';
import {
  aggregate,
  approvalRejections,
  exactly,
  type Moment,
  never,
  type Proposal,
  published,
  type Recorded,
} from '@throughline/kernel';
import type { ActionStatus, CodeOf, RemeasurementPoint } from '@throughline/vocabulary';
import { type ActionEvent, actionEvents } from './events';

type Point = CodeOf<typeof RemeasurementPoint>;

/** Shares in the credit that were proposed, and which agencies agree to them. */
export type Credit = {
  readonly proposal: Proposal;
  readonly of: readonly string[];
  readonly agreed: readonly string[];
};

/** What must be known of an action to decide on it. */
export type ActionState = {
  readonly status: CodeOf<typeof ActionStatus>;
  readonly owner: string;
  readonly partners: readonly string[];
  /** Whether it is practice. */
  readonly exercise: boolean;
  /** The plan that stands, as a second officer is to authorise it. */
  readonly plan: Proposal | undefined;
  /** When it came to stand where it does. */
  readonly since: Moment;
  /** The revisions of the yields that stand. */
  readonly yields: readonly number[];
  /** The judgement of its effect that waits to be moderated; a change of the yield takes it away. */
  readonly assessment: Proposal | undefined;
  readonly calledFor: readonly Point[];
  readonly remeasured: readonly Point[];
  readonly credit: Credit | undefined;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unplanned: ActionState = {
  status: 'PLANNED',
  owner: '',
  partners: [],
  exercise: false,
  plan: undefined,
  since: exactly(''),
  yields: [],
  assessment: undefined,
  calledFor: [],
  remeasured: [],
  credit: undefined,
};

/** Whether an agency owns the action or is a partner in it. */
export const takesPart = ({ owner, partners }: ActionState, agency: string): boolean =>
  owner === agency || partners.includes(agency);

const standing = ({ owner, partners, status }: ActionState): ActionStanding => ({ owner, partners, status });

type Proposing = Pick<Proposal, 'revision' | 'officer' | 'agency'> & {
  readonly data: { readonly contentHash?: string | undefined };
};

const proposed = ({ revision, officer, agency, data: { contentHash = '' } }: Proposing): Proposal => ({
  revision,
  officer,
  agency,
  contentHash,
});

type Afterwards = Extract<
  ActionEvent,
  { readonly type: `${'Yield' | 'Effect' | 'Remeasurement' | 'Unwanted' | 'Credit'}${string}` }
>;

/** What follows from what came of an action. */
const afterwards = (state: ActionState, event: Recorded<Afterwards>): ActionState => {
  const { agency, revision } = event;
  switch (event.type) {
    case 'YieldRecorded':
      return { ...state, yields: [...state.yields, revision], assessment: undefined };
    case 'YieldCorrected': {
      const yields = [...state.yields.filter((one) => one !== event.data.corrects), revision];
      return { ...state, yields, assessment: undefined };
    }
    case 'EffectAssessed':
      return { ...state, assessment: proposed(event) };
    case 'EffectModerated':
      return { ...state, assessment: undefined };
    case 'RemeasurementFellDue':
      return { ...state, calledFor: [...state.calledFor, event.data.point] };
    case 'EffectRemeasured':
      return { ...state, remeasured: [...state.remeasured, event.data.point] };
    case 'UnwantedEffectRecorded':
      return state;
    case 'CreditProposed': {
      const of = event.data.shares.map((share) => share.agency);
      return { ...state, credit: { proposal: proposed(event), of, agreed: [agency] } };
    }
    case 'CreditAgreed': {
      const { credit } = state;
      return { ...state, credit: credit && { ...credit, agreed: [...credit.agreed, agency] } };
    }
    default:
      return never(event);
  }
};

export const action = aggregate('Action', {
  says: 'Something done against a group, a person, an enabler or a step of a business model, and whether it worked.',
  events: actionEvents,
  initial: unplanned,
  evolve: (state, event): ActionState => {
    const { agency, happened: since } = event;
    switch (event.type) {
      case 'ActionPlanned':
      case 'PlanAmended': {
        const { partners = [], exercise = false } = event.data;
        const owner = event.type === 'ActionPlanned' ? agency : state.owner;
        return { ...state, status: 'PLANNED', owner, partners, exercise, plan: proposed(event), since };
      }
      case 'ActionAuthorised':
        return { ...state, status: 'AUTHORISED', since };
      case 'ActionRefused':
        return { ...state, status: 'REFUSED', since };
      case 'ActionCancelled':
        return { ...state, status: 'CANCELLED', since };
      case 'ActionTakenOver': {
        const partners = [...state.partners.filter((one) => one !== agency), state.owner];
        return { ...state, owner: agency, partners };
      }
      case 'ActionExecuted':
        return { ...state, status: 'EXECUTED', since };
      default:
        return afterwards(state, event);
    }
  },
  publishes: [published(actionStanding, standing)],
  rejections: {
    ...approvalRejections,
    TARGET_MISMATCH:
      'Give what the kind of target needs and nothing else: a group, a person, an enabler, or a group and its business step.',
    PROTECTED_KEPT_APART:
      'A victim or witness, and what is part of their lives, is never acted against: aim at somebody else.',
    SOURCE_FORBIDS:
      'The source of what this rests on lets nobody act on it (PAP:RED or PAP:AMBER): ask it to lift that and regrade the detection, or cite what may be acted on.',
    PARTNER_WITH_ONESELF: 'The agency that owns an action is not its own partner.',
    NOT_THE_OWNER: 'Only the agency that owns an action may do this.',
    NOT_PLANNED: 'Only an action that is planned and waits to be authorised may be authorised or refused.',
    APPROVER_BELOW:
      'Whoever authorises an action must be appointed by the agency, and not below whoever planned it.',
    ALREADY_SETTLED: 'The action was carried out, refused or cancelled already.',
    NOT_TRANSFERRED: 'No transfer of this action to your agency was accepted.',
    NOT_TAKING_PART: 'This is for the agency that owns the action and for its partners.',
    NOT_AUTHORISED: 'Only an action that is authorised and not yet carried out may be carried out.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_EXECUTED: 'The action has not been carried out yet.',
    NO_YIELD: 'Give at least one thing that the action yielded.',
    NO_SUCH_YIELD: 'There is no yield at this revision that still stands.',
    NOT_DUE_YET: 'This measurement is not due yet.',
    ALREADY_CALLED_FOR: 'This measurement was called for already.',
    ALREADY_REMEASURED: 'The effect was measured at this point already.',
    NOT_THE_WHOLE: 'The shares must add up to exactly 100 percent, each of them above nothing.',
    SHARED_TWICE: 'Each agency has one share.',
    SHARE_WITHOUT_PART: 'Only agencies that took part in the action have a share in its credit.',
    NOT_SHARING: 'Only an agency that is to have a share may agree to it.',
    ALREADY_AGREED: 'Your agency has agreed to this already.',
  },
});
