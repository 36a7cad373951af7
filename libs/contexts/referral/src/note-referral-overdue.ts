import { ReferralFellOverdue } from './events';
import { awaitsAnswer, referral } from './referral';

/** Given by the process that watches due dates; anybody else would be told the same by the record. */
export const NoteReferralOverdue = referral.command(
  'NoteReferralOverdue',
  'Put on the record that a referral was not answered in time.',
  {
    fields: {},
    rejects: ['NOT_DUE'],
    decide: (_, { status, dueBy, overdue }, { now }) =>
      dueBy === undefined || overdue || now <= dueBy || !awaitsAnswer(status)
        ? referral.reject('NOT_DUE')
        : ReferralFellOverdue({ dueBy }),
  },
);
