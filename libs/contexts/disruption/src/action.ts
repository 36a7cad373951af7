import { aggregate, exactly, type Moment, never } from '@throughline/kernel';
import type { ActionStatus, CodeOf } from '@throughline/vocabulary';
import { actionEvents } from './events';

/** What must be known of an action to decide on it. */
type ActionState = {
  readonly status: CodeOf<typeof ActionStatus>;
  readonly owner: string;
  readonly planner: string;
  readonly partners: readonly string[];
  /** When it came to stand where it does. */
  readonly since: Moment;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unplanned: ActionState = {
  status: 'PLANNED',
  owner: '',
  planner: '',
  partners: [],
  since: exactly(''),
};

/** Whether an agency owns the action or is a partner in it. */
export const takesPart = ({ owner, partners }: ActionState, agency: string): boolean =>
  owner === agency || partners.includes(agency);

export const action = aggregate('Action', {
  says: 'Something done against a group, a person, an enabler or a step of a business model, and whether it worked.',
  events: actionEvents,
  initial: unplanned,
  evolve: (state, event): ActionState => {
    switch (event.type) {
      case 'ActionPlanned':
        return {
          status: 'PLANNED',
          owner: event.agency,
          planner: event.officer,
          partners: event.data.partners ?? [],
          since: event.happened,
        };
      case 'ActionAuthorised':
        return { ...state, status: 'AUTHORISED', since: event.happened };
      case 'ActionExecuted':
        return { ...state, status: 'EXECUTED', since: event.happened };
      case 'YieldRecorded':
      case 'EffectAssessed':
        return state;
      default:
        return never(event);
    }
  },
  rejections: {
    TARGET_MISMATCH:
      'Give what the kind of target needs and nothing else: a group, a person, an enabler, or a group and its business step.',
    PARTNER_WITH_ONESELF: 'The agency that owns an action is not its own partner.',
    NOT_THE_OWNER: 'Only the agency that owns an action may authorise it.',
    NOT_PLANNED: 'Only an action that is planned and not yet authorised may be authorised.',
    PLANNER_MAY_NOT_AUTHORISE: 'Whoever planned an action may not authorise it; another officer must.',
    NOT_TAKING_PART: 'This is for the agency that owns the action and for its partners.',
    NOT_AUTHORISED: 'Only an action that is authorised and not yet carried out may be carried out.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_EXECUTED: 'The action has not been carried out yet.',
    NO_YIELD: 'Give at least one thing that the action yielded.',
  },
});
