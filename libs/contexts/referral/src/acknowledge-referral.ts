import { isBefore } from '@throughline/kernel';
import { ReferralAcknowledged } from './events';
import { referral } from './referral';

export const AcknowledgeReferral = referral.command(
  'AcknowledgeReferral',
  'Say that a referral was received.',
  {
    fields: ReferralAcknowledged.fields,
    rejects: ['NOT_THE_ADDRESSEE', 'NOT_OFFERED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { status, to, since }, { agency, happened }) => {
      if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
      if (status !== 'OFFERED') return referral.reject('NOT_OFFERED');
      if (isBefore(happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ReferralAcknowledged(input);
    },
  },
);
