import {
  boolean,
  code,
  count,
  group,
  id,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  toldFields,
} from '@throughline/kernel';
import { ShareRecallState } from '@throughline/vocabulary';
import { RecallAcknowledged, ShareRecalled } from './events';

const recipient = group('RecallRecipient', {
  agency: id('Agency'),
  state: code(ShareRecallState),
  note: prose().optional().says('What was done, and what could not be.'),
  answered: moment().optional().says('When the recipient answered.'),
});

type Recipient = (typeof recipient)['_type'];

const withCount = <R extends { readonly recipientStates: readonly Recipient[] }>(row: R) => {
  const inState = (wanted: Recipient['state']): number =>
    row.recipientStates.filter(({ state }) => state === wanted).length;
  return { ...row, outstanding: inState('PENDING'), cannotComply: inState('CANNOT') };
};

/** What was called back, and what each recipient has done about it. */
export const shareRecalls = projection(
  'ShareRecall',
  'Information that was called back from those it had been passed on to, and what each has done.',
  {
    fields: {
      ...ShareRecalled.fields,
      exercise: boolean().says('Whether it comes from an exercise, in which nothing is real.'),
      from: id('Agency').says('The agency that recalls it.'),
      happened: toldFields.happened.says('When it was recalled.'),
      recordedAt: toldFields.recordedAt,
      outstanding: count().says('How many recipients have not answered; one that cannot comply has.'),
      cannotComply: count().says('How many answered that they cannot comply, and have not since.'),
      recipientStates: listOf(recipient).says('What each recipient has done, by its last answer.'),
    },
    of: 'ShareRecall',
    filters: ['from', 'detection', 'outstanding', 'dueBy'],
    holds: 'happened',
    asAt: (row, at) =>
      withCount({
        ...row,
        recipientStates: row.recipientStates.map((one): Recipient =>
          one.answered && !mayHaveComeBy(one.answered, at) ? { agency: one.agency, state: 'PENDING' } : one,
        ),
      }),
    restates: ['outstanding'],
    version: 1,
    serves: { one: 'shareRecall', many: 'shareRecalls' },
  },
)
  .on(ShareRecalled, (_, event) =>
    withCount({
      ...event.data,
      exercise: event.data.exercise ?? false,
      from: event.agency,
      happened: event.happened,
      recordedAt: event.recordedAt,
      recipientStates: event.data.recipients.map((agency): Recipient => ({ agency, state: 'PENDING' })),
    }),
  )
  .on(RecallAcknowledged, (row, { agency, data, happened }) => {
    const answer: Recipient = { agency, ...data, answered: happened };
    return (
      row &&
      withCount({
        ...row,
        recipientStates: row.recipientStates.map((one) => (one.agency === agency ? answer : one)),
      })
    );
  });
