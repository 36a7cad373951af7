import { actionStanding, type ActionStanding } from '@throughline/facts';
import {
  aggregate,
  approvalRejections,
  type Basis,
  type EventOf,
  exactly,
  type Moment,
  never,
  notedBy,
  type Noted,
  type Proposal,
  proposalIn,
  published,
  type Recorded,
} from '@throughline/kernel';
import type { ActionStatus, CodeOf, EffectKind, RemeasurementPoint } from '@throughline/vocabulary';
import { aimedAt } from './aim';
import { type ActionEvent, actionEvents, type planEvents } from './events';

type Point = CodeOf<typeof RemeasurementPoint>;

/** Shares in the credit that were proposed, which agencies took part by then, and which of them agree. */
export type Credit = {
  readonly proposal: Proposal;
  readonly of: readonly string[];
  readonly agreed: readonly string[];
};

/** A judgement of one kind of effect, and when it was made. */
type Assessment = Proposal & { readonly happened: Moment; readonly on: CodeOf<typeof EffectKind> };

/** What must be known of an action to decide on it. */
export type ActionState = {
  readonly status: CodeOf<typeof ActionStatus>;
  readonly owner: string;
  readonly partners: readonly string[];
  /** Whether it is practice. */
  readonly exercise: boolean;
  /** The plan that stands, as a second officer is to authorise it. */
  readonly plan: Proposal | undefined;
  /** What it is aimed at and belongs to, by ids. */
  readonly about: readonly string[];
  /** What its authorisation relies on. */
  readonly authorisedOn: readonly Basis[];
  /** When it came to stand where it does. */
  readonly since: Moment;
  /** The revisions of the yields that stand. */
  readonly yields: readonly number[];
  /** When each that was corrected was, by its revision. */
  readonly corrected: Readonly<Record<number, Noted>>;
  /** The judgements of its effect that wait to be moderated: one of each kind, of what had been yielded by then. */
  readonly assessments: readonly Assessment[];
  readonly calledFor: readonly Point[];
  readonly remeasured: readonly Point[];
  readonly credit: Credit | undefined;
  /** The transfers by which it was taken over, each of which counts once. */
  readonly transfers: readonly string[];
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unplanned: ActionState = {
  status: 'PLANNED',
  owner: '',
  partners: [],
  exercise: false,
  plan: undefined,
  about: [],
  authorisedOn: [],
  since: exactly(''),
  yields: [],
  corrected: {},
  assessments: [],
  calledFor: [],
  remeasured: [],
  credit: undefined,
  transfers: [],
};

/** Whether an agency owns the action or is a partner in it. */
export const takesPart = ({ owner, partners }: ActionState, agency: string): boolean =>
  owner === agency || partners.includes(agency);

const standing = ({ owner, partners, status, exercise }: ActionState): ActionStanding => ({
  owner,
  partners,
  status,
  exercise,
});

type Afterwards = Exclude<ActionEvent, EventOf<(typeof planEvents)[number]>>;

/** What follows from what came of an action. */
const afterwards = (state: ActionState, event: Recorded<Afterwards>): ActionState => {
  const { agency, revision } = event;
  switch (event.type) {
    case 'YieldRecorded':
      return { ...state, yields: [...state.yields, revision] };
    case 'YieldCorrected': {
      const yields = [...state.yields.filter((one) => one !== event.data.corrects), revision];
      const corrected = { ...state.corrected, [event.data.corrects]: notedBy(event) };
      const assessments = state.assessments.filter((one) => one.revision < event.data.corrects);
      return { ...state, yields, corrected, assessments };
    }
    case 'EffectAssessed': {
      const { on } = event.data;
      const others = state.assessments.filter((one) => one.on !== on);
      return { ...state, assessments: [...others, { ...proposalIn(event), happened: event.happened, on }] };
    }
    case 'EffectModerated': {
      const { proposal } = event.data;
      return { ...state, assessments: state.assessments.filter((one) => one.revision !== proposal) };
    }
    case 'RemeasurementFellDue':
      return { ...state, calledFor: [...state.calledFor, event.data.point] };
    case 'EffectRemeasured':
      return { ...state, remeasured: [...state.remeasured, event.data.point] };
    case 'UnwantedEffectRecorded':
      return state;
    case 'CreditProposed': {
      const of = [state.owner, ...state.partners];
      return { ...state, credit: { proposal: proposalIn(event), of, agreed: [agency] } };
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
        const planned = { ...state, plan: proposalIn(event), about: aimedAt(event.data) };
        return { ...planned, status: 'PLANNED', owner, partners, exercise, since };
      }
      case 'ActionAuthorised':
        return { ...state, status: 'AUTHORISED', authorisedOn: event.basis, since };
      case 'ActionRefused':
        return { ...state, status: 'REFUSED', since };
      case 'ActionCancelled':
        return { ...state, status: 'CANCELLED', since };
      case 'ActionTakenOver': {
        const partners = [...state.partners.filter((one) => one !== agency), state.owner];
        return { ...state, owner: agency, partners, transfers: [...state.transfers, event.data.transfer] };
      }
      case 'ActionExecuted':
        return { ...state, status: 'EXECUTED', since };
      default:
        return afterwards(state, event);
    }
  },
  publishes: [published(actionStanding, standing)],
  isExercise: ({ exercise }) => exercise,
  concerns: ({ about }) => about,
  gradingOf: ({ corrected }, revision) => ({ changed: corrected[revision] }),
  rejections: {
    ...approvalRejections,
    NOTHING_TO_APPROVE:
      'Nothing waits at this revision: it was never proposed, is settled, was proposed anew, or a yield that it was judged on was corrected. Give the revision of what waits now; if nothing does, amend the plan (amendPlan), judge an effect of this kind again (assessEffect), or propose the shares again (proposeCredit).',
    BASIS_CHANGED:
      'What this relies on was graded otherwise, corrected or withdrawn since. Look at it again and cite what stands now: amend the plan (amendPlan), judge the effect again (assessEffect), or propose the shares again (proposeCredit).',
    TARGET_MISMATCH:
      'Give what the kind of target needs and nothing else: a group, a person, an enabler, or a group and its business step.',
    NO_SUCH_STEP:
      'Nobody claims that this step of the group’s business model is served now: name one that is, by its code, or map the step first.',
    PROTECTED_KEPT_APART:
      'A victim or witness, and what is part of their lives, is never acted against: aim at somebody else.',
    SOURCE_FORBIDS:
      'The source of what this rests on lets nobody act on it (PAP:RED or PAP:AMBER): ask it to lift that and regrade the detection, or cite what may be acted on.',
    NO_HARM_NAMED:
      'Name in input.harms at least one of the four that the action is to protect: communities, economy, environment or reputation.',
    NOBODY_TO_PROTECT: 'Say in input.population whom a preventive action is to reach or protect.',
    PARTNER_WITH_ONESELF: 'The agency that owns an action is not its own partner.',
    NOT_THE_OWNER: 'Only the agency that owns an action may do this.',
    NOT_PLANNED: 'Only an action that is planned and waits to be authorised may be authorised or refused.',
    APPROVER_BELOW:
      'Whoever decides on a plan or moderates an effect must be appointed by the agency, and not below whoever planned or judged it.',
    ALREADY_SETTLED: 'The action was carried out, refused or cancelled already.',
    TRANSFER_USED: 'The action was handed over by this transfer already: another handover needs another one.',
    NOT_TRANSFERRED: 'No transfer of this action to your agency was accepted.',
    NOT_TAKING_PART: 'This is for the agency that owns the action and for its partners.',
    NOT_AUTHORISED: 'Only an action that is authorised and not yet carried out may be carried out.',
    GROUNDS_WITHDRAWN:
      'Something that the plan or its authorisation relies on was withdrawn since: amend the plan so that it rests on what still stands, and have it authorised again.',
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
    ALREADY_AGREED: 'Your agency has agreed to this already.',
  },
});
