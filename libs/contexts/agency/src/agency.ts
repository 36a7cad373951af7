import { agencyStaff, agencyStanding } from '@throughline/facts';
import { type Act, aggregate, published, type Recorded } from '@throughline/kernel';
import type { AgencyKind, CodeOf } from '@throughline/vocabulary';
import { type Appointments, appointmentsAfter } from './appointment';
import { type Duties, dutiesAfter } from './duty';
import { type AgencyEvent, agencyEvents } from './events';
import { type Interests, interestsAfter } from './interest';

/** What must be known of an agency to decide on it. */
type AgencyState = {
  readonly name: string;
  /** The agency that put it on the register, which may be itself. */
  readonly registeredBy: string;
  readonly kind: CodeOf<typeof AgencyKind>;
  readonly appointments: Appointments;
  readonly interests: Interests;
  readonly duties: Duties;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unregistered: AgencyState = {
  name: '',
  registeredBy: '',
  kind: 'POLICE',
  appointments: new Map(),
  interests: new Map(),
  duties: new Map(),
};

const named = (event: Recorded<AgencyEvent>) => {
  if (event.type === 'AgencyRegistered')
    return { name: event.data.name, kind: event.data.kind, registeredBy: event.agency };
  return event.type === 'AgencyRenamed' ? { name: event.data.name } : {};
};

const staffOf = ({ appointments }: AgencyState) => ({
  appointed: new Map(
    [...appointments].map(([officer, { role, clearance, appointedBy, during, grants }]) => [
      officer,
      { officer, role, clearance, compartments: [...grants.keys()], appointedBy, during },
    ]),
  ),
});

/** Whether whoever acts does so for the very agency that is acted on. */
export const isOwn = ({ id, agency }: Act): boolean => id === agency;

export const agency = aggregate('Agency', {
  says: 'Who takes part: an agency, whom it appoints, what its officers have an interest in, and what it keeps.',
  events: agencyEvents,
  initial: unregistered,
  evolve: (state, event): AgencyState => ({
    ...state,
    ...named(event),
    appointments: appointmentsAfter(state.appointments, event),
    interests: interestsAfter(state.interests, event),
    duties: dutiesAfter(state.duties, event),
  }),
  publishes: [
    published(agencyStanding, ({ name, kind }: AgencyState) => ({ name, kind })),
    published(agencyStaff, staffOf),
  ],
  interestsOf: ({ interests }, officer) =>
    new Map(
      [...interests].flatMap(([revision, one]) => (one.officer === officer ? [[one.with, revision]] : [])),
    ),
  rejections: {
    SHORT_CODE_MALFORMED: 'A short code is lower-case letters, digits and single hyphens, such as police.',
    COUNTRY_MALFORMED: 'A country is two capital letters of ISO 3166-1, such as NZ.',
    SAME_NAME: 'The agency goes by this name already.',
    NOT_YOUR_AGENCY: 'An agency acts only for itself: sign in for the agency that this is about.',
    SELF_APPOINTED:
      'Nobody appoints themself, nor changes or ends their own appointment: another officer must.',
    APPOINTER_BELOW:
      'Nobody appoints an officer above their own rank, nor changes or ends the appointment of one: ask an officer of the agency who ranks as high or, where nobody does, one of the highest rank there is. The first officer of an agency is appointed by the agency that registered it.',
    CLEARED_BELOW:
      'Nobody gives a clearance above their own: ask an officer of the agency who is cleared as high or, where nobody is, one with the highest clearance there is.',
    APPOINTED_ELSEWHERE:
      'Another agency has an officer under this id: an officer acts for one agency, so have that appointment ended first, or give the id that this officer signs in with.',
    NOT_A_PERSON: 'This id is that of a standing order: appoint a person, under another id.',
    ALREADY_APPOINTED:
      'The officer has an appointment that runs, or would have two at a time: change the one, or end it first.',
    NOT_APPOINTED:
      'The agency has no appointment of this officer that was not ended: appoint the officer first.',
    ENDS_BEFORE_IT_BEGINS: 'An appointment cannot end before it begins.',
    GRANTED_TO_ONESELF: 'Nobody admits themself to a compartment: another officer must.',
    ALREADY_GRANTED: 'The officer is admitted to this compartment already.',
    NOT_GRANTED: 'The officer is not admitted to this compartment.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_ONE_SUBJECT:
      'Say what the interest is in: exactly one case, group, entity or agency; declare each on its own.',
    REVIEW_NOT_AHEAD: 'The next review must lie ahead.',
    NO_SUCH_CONFLICT: 'No conflict of interest that still stands was declared at this revision.',
    NOT_YOUR_CONFLICT: 'Only the officer who declared a conflict of interest may withdraw it.',
    OWN_CONFLICT: 'Nobody reviews their own conflict of interest: another officer of the agency must.',
    REVIEW_NOT_DUE: 'The review date has not come yet.',
    ALREADY_CALLED: 'The review has been called for already.',
    NO_SUCH_DUTY: 'No duty that is still to be done was assumed at this revision.',
    DUE_IN_THE_PAST: 'A duty cannot be due before it is taken on or extended.',
    NOT_LATER: 'A duty is extended to a later date than it has.',
    NOT_OVERDUE: 'The duty is not overdue: its due date has not passed.',
    ALREADY_BREACHED: 'The breach is on the record already.',
  },
});
