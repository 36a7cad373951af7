import { type Act, aggregate, generalRejections } from '@throughline/kernel';
import { type InquiryEvent, inquiryEvents } from './events';
import { type ExplanationRequests, requestsAfter } from './explanation-request';
import { type Recommendations, recommendationsAfter } from './recommendation';

/** What must be known of an inquiry to decide on it. */
export type InquiryState = {
  readonly overseer: string;
  readonly examined: readonly string[];
  readonly disclosedTo: readonly string[];
  readonly requests: ExplanationRequests;
  /** The revisions at which findings were recorded. */
  readonly findings: readonly number[];
  readonly recommendations: Recommendations;
  readonly isClosed: boolean;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unopened: InquiryState = {
  overseer: '',
  examined: [],
  disclosedTo: [],
  requests: new Map(),
  findings: [],
  recommendations: new Map(),
  isClosed: false,
};

const stateAfter = (state: InquiryState, event: InquiryEvent): InquiryState => {
  switch (event.type) {
    case 'InquiryOpened':
      return { ...state, overseer: event.agency, examined: event.data.examined };
    case 'InquiryDisclosed':
      return { ...state, disclosedTo: [...state.disclosedTo, ...event.data.disclosedTo] };
    case 'FindingRecorded':
      return { ...state, findings: [...state.findings, event.revision] };
    case 'InquiryClosed':
      return { ...state, isClosed: true };
    default:
      return state;
  }
};

/** Why an agency may not so much as know of the inquiry; it is then answered as if there were none. */
export const problemOfStranger = (
  { overseer, disclosedTo, recommendations }: InquiryState,
  { agency }: Pick<Act, 'agency'>,
) => {
  const knows = overseer === agency || disclosedTo.includes(agency);
  const followsUp = () => [...recommendations.values()].some((one) => one.followedUpBy === agency);
  return knows || followsUp() ? undefined : ('NOT_FOUND' as const);
};

/** Why an agency may not do what is for the overseer who opened the inquiry, which was an oversight body then and is one for good. */
export const problemOfOverseer = (state: InquiryState, act: Pick<Act, 'agency'>) =>
  problemOfStranger(state, act) ??
  (state.overseer === act.agency ? undefined : ('NOT_THE_OVERSEER' as const));

/** Why the overseer may not take an open inquiry further. */
export const problemOfExamining = (state: InquiryState, act: Pick<Act, 'agency'>) =>
  problemOfOverseer(state, act) ?? (state.isClosed ? ('INQUIRY_CLOSED' as const) : undefined);

export const inquiry = aggregate('Inquiry', {
  says: 'An overseer examines how agencies used their powers: it asks, finds and recommends.',
  events: inquiryEvents,
  initial: unopened,
  evolve: (state, event): InquiryState => ({
    ...stateAfter(state, event),
    requests: requestsAfter(state.requests, event),
    recommendations: recommendationsAfter(state.recommendations, event),
  }),
  concerns: ({ examined }) => examined,
  examines: true,
  rejections: {
    NOT_FOUND: generalRejections.NOT_FOUND,
    NOT_AN_OVERSIGHT_BODY: 'This is for an agency that is on the register as an oversight body.',
    NOBODY_EXAMINED: 'Name at least one agency that is examined.',
    EXAMINES_ITSELF: 'An overseer does not examine itself: another oversight body must.',
    DUE_IN_THE_PAST: 'The due date must lie ahead.',
    NOT_THE_OVERSEER: 'This is for the overseer whose inquiry it is.',
    INQUIRY_CLOSED: 'The inquiry is closed: open another.',
    NOT_EXAMINED: 'The inquiry does not examine this agency.',
    ALREADY_DISCLOSED: 'The inquiry was opened to this agency already.',
    CITES_NOTHING: 'Cite the events that are to be explained: give at least one in circumstances.basis.',
    NO_SUCH_REQUEST: 'No explanation was requested at this revision of the inquiry.',
    NOT_ASKED: 'Only the agency that was asked may explain.',
    ALREADY_EXPLAINED: 'The explanation was given already: the overseer may request another.',
    NO_FINDING: 'A recommendation rests on at least one finding of the inquiry.',
    NO_SUCH_FINDING: 'No finding was recorded at one of these revisions of the inquiry.',
    NO_SUCH_RECOMMENDATION: 'No recommendation was made at this revision of the inquiry.',
    NOT_THE_ADDRESSEE: 'Only the agency that a recommendation is addressed to may answer it.',
    NOT_FOLLOWED_UP_BY_YOU: 'This is for the overseer that follows the recommendation up.',
    RECOMMENDATION_CLOSED: 'The recommendation is closed.',
    CLOSURE_CONTRADICTS_RESPONSE:
      'Implemented needs a response that accepts, at least in part; not accepted needs one that refuses, at least in part.',
    NO_SUCH_SUCCESSOR:
      'What takes its place is another recommendation of this inquiry, and only where it is superseded.',
    HANDED_TO_ONESELF: 'A recommendation is handed on to another overseer than the one that follows it up.',
    HANDED_TO_THE_EXAMINED: 'A recommendation is not handed on to an agency that the inquiry examines.',
    NOT_OVERDUE: 'The due date has not passed.',
    ALREADY_OVERDUE: 'That it is overdue is on the record already.',
    RECOMMENDATIONS_OPEN: 'Close every recommendation first, or hand it on to another overseer.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
  },
});
