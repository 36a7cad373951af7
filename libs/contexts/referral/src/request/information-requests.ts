import {
  boolean,
  code,
  group,
  id,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  stepped,
  toldFields,
} from '@throughline/kernel';
import { RefusalGround, RequestStatus } from '@throughline/vocabulary';
import { coverFields } from '../coverage';
import { InformationRequested, RequestAnswered, RequestFellOverdue, RequestRefused } from './events';

const step = group('InformationRequestStep', {
  status: code(RequestStatus),
  ...toldFields,
  says: prose().optional().says('The answer, or the reason for refusing.'),
});

const { agreement, override } = coverFields;

/** What agencies have asked each other, and what was answered. */
export const informationRequests = projection(
  'InformationRequest',
  'What one agency asked another to tell it, and what came of it.',
  {
    fields: {
      ...InformationRequested.fields,
      from: id('Agency').says('The agency that asks.'),
      status: code(RequestStatus),
      ground: code(RefusalGround).optional(),
      agreement,
      override,
      toldOverdue: boolean().says('Whether it was put on the record that no answer came in time.'),
      happened: toldFields.happened.says('When it was asked.'),
      steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
    },
    of: 'InformationRequest',
    filters: ['from', 'of', 'status', 'case', 'group', 'entity', 'dueBy', 'agreement', 'toldOverdue'],
    sorts: ['dueBy'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      return { ...row, steps, status: steps.at(-1)?.status ?? 'REQUESTED' };
    },
    restates: ['status'],
    serves: { one: 'informationRequest', many: 'informationRequests' },
  },
)
  .on(InformationRequested, (_, event) => ({
    ...event.data,
    from: event.agency,
    happened: event.happened,
    toldOverdue: false,
    ...stepped({ steps: [] }, event, { status: 'REQUESTED' }),
  }))
  .on(RequestAnswered, (row, event) => {
    const { agreement: covered, override: reason, answer: says } = event.data;
    return (
      row && {
        ...row,
        ...stepped(row, event, { status: 'ANSWERED', says }),
        ...(covered === undefined ? {} : { agreement: covered }),
        ...(reason === undefined ? {} : { override: reason }),
      }
    );
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
