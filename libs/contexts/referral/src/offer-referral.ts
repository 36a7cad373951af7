import { ReferralOffered } from './events';
import { referral } from './referral';

export const OfferReferral = referral.command(
  'OfferReferral',
  'Ask another agency to act, to know, or to support somebody.',
  {
    opens: true,
    fields: ReferralOffered.fields,
    rejects: ['TO_ONESELF', 'NO_SUBJECT', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now }) => {
      if (input.to === agency) return referral.reject('TO_ONESELF');
      if (!input.detection && !input.group && !input.beneficiary) return referral.reject('NO_SUBJECT');
      if (input.dueBy !== undefined && input.dueBy < now) return referral.reject('DUE_IN_THE_PAST');
      return ReferralOffered(input);
    },
  },
);
