import { isBefore } from '@throughline/kernel';
import { ReferralClosed } from './events';
import { referral } from './referral';

export const CloseReferral = referral.command(
  'CloseReferral',
  'Take note of the outcome of a referral, and settle it.',
  {
    fields: ReferralClosed.fields,
    rejects: ['NOT_THE_OFFERER', 'NOT_REPORTED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { status, from, since }, { agency, happened }) => {
      if (from !== agency) return referral.reject('NOT_THE_OFFERER');
      if (status !== 'REPORTED') return referral.reject('NOT_REPORTED');
      if (isBefore(happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ReferralClosed(input);
    },
  },
);
