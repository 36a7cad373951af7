import { type Act, aggregate, published } from '@throughline/kernel';
import { caseStanding } from '@throughline/facts';
import { type CaseEvent, caseEvents } from './case-events';
import { type DecisionTaken, decisionsAfter } from './decisions-taken';
import { type OpenTask, openTasksAfter } from './open-tasks';
import { lasting, type Participation, participationsAfter, sidesOf } from './participations';
import { type Standing, standingAfter, unopened } from './standing';
import { gradingOfStatement, type Statement, statementsAfter } from './statements';
import { type SubjectConcerned, subjectsAfter } from './subjects-concerned';

/** What must be known of a case to decide on it, each part by a file of its own. */
export type CaseState = {
  readonly standing: Standing;
  readonly participations: readonly Participation[];
  readonly subjects: readonly SubjectConcerned[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly DecisionTaken[];
  readonly tasks: readonly OpenTask[];
};

const none: CaseState = {
  standing: unopened,
  participations: [],
  subjects: [],
  statements: [],
  decisions: [],
  tasks: [],
};

/** Who leads a case, and who takes part beside. */
export const partiesOf = ({ participations }: Pick<CaseState, 'participations'>) =>
  sidesOf(lasting(participations));

/** Whether an agency takes part in a case, as the lead or as a partner. */
export const takesPart = ({ participations }: Pick<CaseState, 'participations'>, agency: string): boolean =>
  lasting(participations).some((one) => one.agency === agency);

export const isExercise = ({ standing }: Pick<CaseState, 'standing'>): boolean =>
  standing.kind === 'EXERCISE';

export const caseFile = aggregate('Case', {
  says: 'What agencies investigate, answer, practise or do together: what was entered, decided and done in it.',
  events: caseEvents,
  initial: none,
  evolve: (state, event: CaseEvent): CaseState => ({
    standing: standingAfter(state.standing, event),
    participations: participationsAfter(state.participations, event),
    subjects: subjectsAfter(state.subjects, event),
    statements: statementsAfter(state.statements, event),
    decisions: decisionsAfter(state.decisions, event),
    tasks: openTasksAfter(state.tasks, event),
  }),
  publishes: [
    published(caseStanding, (state: CaseState) => {
      const { lead = '', partners } = partiesOf(state);
      const { kind, status, since } = state.standing;
      return {
        owner: lead,
        partners,
        kind,
        open: status === 'OPEN',
        ...(status === 'CLOSED' ? { closed: since } : {}),
        tookPart: state.participations,
      };
    }),
  ],
  mergedInto: ({ standing }) => standing.mergedInto,
  concerns: ({ subjects }) => subjects.map(({ subject }) => subject),
  gradingOf: ({ statements }, revision) => gradingOfStatement(statements, revision),
  isExercise,
  rejections: {
    NOT_TAKING_PART: 'Only an agency that takes part in the case may do this: join it first.',
    NOT_THE_LEAD: 'Only the agency that leads the case may do this.',
    CASE_CLOSED: 'The case is closed: the agency that leads it must reopen it first.',
    CASE_MERGED: 'The case was merged into another: do this there, or have the merging undone first.',
    PROTECTED_KEPT_APART:
      'A victim or witness, and what belongs to their lives, is kept apart from what is said of suspects: leave it out.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_ONE_SUBJECT: 'Name exactly one group or one entity.',
    ALREADY_CONCERNED: 'The case concerns this already.',
    NO_SUCH_SUBJECT: 'Nothing that the case concerns was named at this revision of it.',
    TAKES_PART_ALREADY: 'The agency takes part in the case already.',
    ALREADY_INVITED: 'The agency is invited already, and has not joined yet.',
    NOT_INVITED: 'Ask the agency that leads the case to invite yours first.',
    LEAD_NOT_OPEN: 'The lead is taken over by a transfer, not by joining: choose another role.',
    LEAD_MAY_NOT_LEAVE: 'The agency that leads the case must transfer it to another before it leaves.',
    OPEN_TASKS: 'Some tasks wait to be done still: complete them or cancel them first.',
    TRANSFER_NOT_AGREED:
      'This transfer does not hand the case from the agency that leads it to yours, or was not accepted.',
    TRANSFER_USED: 'The case was taken over by this transfer already.',
    NO_SUCH_ENTRY: 'There is no entry or correction at this revision of the case.',
    NOT_YOUR_ENTRY:
      'Only the agency that made the entry or correction, or the lead, may correct it: enter what yours knows instead.',
    FELL_ALREADY: 'This was said to be wrong altogether already: correct that correction instead.',
    OWNER_AND_DUE_DATE_REQUIRED: 'A decision on governance needs input.owner and input.dueBy.',
    OWNER_NOT_TAKING_PART: 'The agency that is to see the decision done must take part in the case.',
    NECESSITY_REQUIRED:
      'A decision that acts against somebody needs input.necessity and input.proportionality.',
    DUE_IN_THE_PAST: 'input.dueBy must lie in the future.',
    NO_SUCH_DECISION: 'There is no decision at this revision of the case, or it stands no more.',
    NOT_YOUR_DECISION:
      'Only the agency that decided, the one that is to see it done, or the lead may look at the decision again.',
    NEXT_REVIEW_REQUIRED: 'A decision that is upheld needs input.nextReview, in the future.',
    NEXT_REVIEW_NOT_EXPECTED:
      'Only a decision that is upheld is looked at again: leave input.nextReview out.',
    REPLACEMENT_REQUIRED:
      'Record the decision that takes its place first, and name its revision in input.replacedBy.',
    REPLACEMENT_NOT_EXPECTED:
      'Only a decision that is replaced has another in its place: leave input.replacedBy out.',
    NOT_DUE: 'It is not due yet.',
    NOTED_ALREADY: 'It is on the record already that this fell due.',
    ASSIGNEE_NOT_TAKING_PART: 'The agency that is to do it must take part in the case.',
    NO_SUCH_TASK: 'No task waits to be done that was assigned at this revision of the case.',
    NOT_YOUR_TASK: 'Only the agency that was to do the task may say that it is done.',
    NOT_YOURS_TO_CANCEL: 'Only the agency that assigned the task, or the lead, may cancel it.',
    NOT_CLOSED: 'The case is not closed.',
    RESOLUTION_MISMATCH: 'An exercise closes with EXERCISE_ENDED, and nothing else does.',
    INTO_ITSELF: 'A case cannot be merged into itself.',
    INTO_NOT_OPEN: 'The case to merge into is closed, or was itself merged into another.',
    NOT_TAKING_PART_THERE: 'Your agency must take part in the case to merge into.',
    EXERCISE_APART: 'An exercise is merged into an exercise only, and anything else never into one.',
    NOT_MERGED: 'The case was not merged into another.',
  },
});

/** The reasons for which an agency may not act in a case. */
export const actingRejections = ['NOT_TAKING_PART', 'CASE_CLOSED', 'CASE_MERGED'] as const;

/** Why an agency may not act in a case: it takes no part in it, or the case is not open; `undefined` where it may. */
export const problemOfActing = (
  state: CaseState,
  { agency }: Pick<Act, 'agency'>,
): (typeof actingRejections)[number] | undefined => {
  if (!takesPart(state, agency)) return 'NOT_TAKING_PART';
  return problemOfStanding(state);
};

/** Why nothing may be added to a case; `undefined` where it is open. */
export const problemOfStanding = ({
  standing: { status },
}: Pick<CaseState, 'standing'>): 'CASE_CLOSED' | 'CASE_MERGED' | undefined => {
  if (status === 'CLOSED') return 'CASE_CLOSED';
  return status === 'MERGED' ? 'CASE_MERGED' : undefined;
};
