import {
  boolean,
  code,
  id,
  projection,
  stepped,
  steppedUntil,
  stepsOf,
  toldFields,
} from '@throughline/kernel';
import { RefusalGround, RequestStatus } from '@throughline/vocabulary';
import { onwardFields } from '../passing-on';
import {
  InformationRequested,
  RequestAnswered,
  RequestFellOverdue,
  RequestRefused,
  requestFields,
} from './events';

const steps = stepsOf(
  'InformationRequestStep',
  { status: code(RequestStatus) },
  'The answer, or the reason for refusing.',
);

const { detection, agreement, override, onwardSharing } = RequestAnswered.fields;

/** What agencies have asked each other, and what was answered. */
export const informationRequests = projection(
  'InformationRequest',
  'What one agency asked another to tell it, and what came of it.',
  {
    fields: {
      ...requestFields,
      exercise: boolean().says('Whether it comes from an exercise, in which nothing is real.'),
      from: id('Agency').says('The agency that asks.'),
      status: code(RequestStatus),
      ground: code(RefusalGround).optional(),
      detection,
      ...onwardFields,
      agreement,
      override,
      onwardSharing,
      toldOverdue: boolean().says('Whether it was put on the record that no answer came in time.'),
      happened: toldFields.happened.says('When it was asked.'),
      steps,
    },
    of: 'InformationRequest',
    filters: [
      'from',
      'of',
      'status',
      'case',
      'group',
      'entity',
      'detection',
      'dueBy',
      'agreement',
      'toldOverdue',
    ],
    sorts: ['dueBy'],
    holds: 'happened',
    asAt: steppedUntil('status'),
    restates: ['status'],
    serves: { one: 'informationRequest', many: 'informationRequests' },
  },
)
  .on(InformationRequested, (_, event) => ({
    ...event.data,
    exercise: event.data.exercise ?? false,
    from: event.agency,
    happened: event.happened,
    toldOverdue: false,
    ...stepped({ steps: [] }, event, { status: 'REQUESTED' }),
  }))
  .on(RequestAnswered, (row, event) => {
    const { answer: says, dataClasses: _, ...given } = event.data;
    return row && { ...row, ...given, ...stepped(row, event, { status: 'ANSWERED', says }) };
  })
  .on(
    RequestRefused,
    (row, event) =>
      row && {
        ...row,
        ground: event.data.ground,
        ...stepped(row, event, { status: 'REFUSED', says: event.data.reason }),
      },
  )
  .on(RequestFellOverdue, (row) => row && { ...row, toldOverdue: true });
