import {
  boolean,
  citationIn,
  citationOf,
  code,
  count,
  id,
  line,
  listOf,
  projection,
  type Recorded,
  stepped,
  steppedUntil,
  stepsOf,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { RecommendationResponse, RecommendationStatus } from '@throughline/vocabulary';
import {
  RecommendationAnswered,
  RecommendationClosed,
  RecommendationFellOverdue,
  RecommendationHandedOn,
  RecommendationMade,
} from './recommendation-events';

const stand = {
  status: code(RecommendationStatus),
  response: code(RecommendationResponse).optional().says('What the agency answered last.'),
  overdue: boolean().says('Whether its due date passed while it was open.'),
  followedUpBy: id('Agency').says('The oversight body that follows it up.'),
} as const;
const steps = stepsOf('RecommendationStep', stand, 'The reason given.');
const fields = {
  ...RecommendationMade.fields,
  ...toldFields,
  agency: toldFields.agency.says('The oversight body that made it.'),
  inquiry: id('Inquiry'),
  recommendation: count().says('The revision of the recommendation in the record of the inquiry.'),
  authority: line(),
  basis: listOf(line()).says('The events it rests on, each as stream@revision.'),
  ...stand,
  supersededBy: count().optional().says('The recommendation of the inquiry that takes its place.'),
  steps,
} as const;

type Row = Value<typeof fields>;

/** The row as it stands from the event on, and why. */
const standing = (
  row: Row,
  event: Recorded,
  changed: Partial<Value<typeof stand>> & { says?: string },
): Row => {
  const { says, ...rest } = changed;
  const { status, response, overdue, followedUpBy } = { ...row, ...rest };
  return { ...row, ...stepped(row, event, { status, response, overdue, followedUpBy, says }) };
};

const made = citationIn('recommendation');
const until = steppedUntil('status', 'response', 'overdue', 'followedUpBy');

/** What overseers recommended, one row a recommendation; its key is the citation of the event that made it. */
export const recommendations = projection(
  'Recommendation',
  'What an overseer recommended to an agency, how that answered, and what became of it.',
  {
    fields,
    filters: [
      'inquiry',
      'agency',
      'to',
      'status',
      'response',
      'overdue',
      'followedUpBy',
      'dueBy',
      'reviewBy',
    ],
    sorts: ['dueBy'],
    searches: ['recommends'],
    holds: 'happened',
    asAt: (row, at) => {
      const stood = until(row, at);
      return { ...stood, supersededBy: stood.status === 'SUPERSEDED' ? row.supersededBy : undefined };
    },
    restates: ['status', 'response', 'overdue', 'followedUpBy'],
    serves: { one: 'recommendation', many: 'recommendations' },
  },
)
  .onKey(RecommendationMade, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    inquiry: event.stream,
    recommendation: event.revision,
    authority: event.authority,
    basis: event.basis.map(citationOf),
    ...stepped({ steps: [] }, event, { status: 'MADE', overdue: false, followedUpBy: event.agency }),
  }))
  .onKey(RecommendationAnswered, made, (row, event) => {
    const { response, reason: says } = event.data;
    return row && standing(row, event, { status: response, response, says });
  })
  .onKey(RecommendationFellOverdue, made, (row, event) => row && standing(row, event, { overdue: true }))
  .onKey(RecommendationHandedOn, made, (row, event) => {
    const { handedTo: followedUpBy, reason: says } = event.data;
    return row && standing(row, event, { followedUpBy, says });
  })
  .onKey(RecommendationClosed, made, (row, event) => {
    const { closure: status, supersededBy, reason: says } = event.data;
    return row && { ...standing(row, event, { status, says }), supersededBy };
  });
