import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { ConflictOfInterestReviewed } from './interest-events';

export const ReviewConflictOfInterest = agency.command(
  'ReviewConflictOfInterest',
  'Look again at a conflict of interest that a colleague declared, and say why it stands.',
  {
    fields: ConflictOfInterestReviewed.fields,
    rejects: [
      'NOT_YOUR_AGENCY',
      'NO_SUCH_CONFLICT',
      'OWN_CONFLICT',
      'REVIEW_NOT_AHEAD',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, { interests }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const declared = interests.get(input.conflict);
      if (!declared) return agency.reject('NO_SUCH_CONFLICT');
      if (declared.officer === act.officer) return agency.reject('OWN_CONFLICT');
      if (input.reviewBy <= act.now) return agency.reject('REVIEW_NOT_AHEAD');
      if (isBefore(act.happened, declared.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ConflictOfInterestReviewed(input);
    },
  },
);
