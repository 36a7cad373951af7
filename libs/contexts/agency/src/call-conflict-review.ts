import { agency, isOwn } from './agency';
import { ConflictReviewCalled } from './interest-events';

/** Given by a process once the review date has come; a person may give it then as well. */
export const CallConflictReview = agency.command(
  'CallConflictReview',
  'Call for the review of a conflict of interest whose review date has come.',
  {
    fields: ConflictReviewCalled.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NO_SUCH_CONFLICT', 'REVIEW_NOT_DUE', 'ALREADY_CALLED'],
    decide: (input, { interests }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const declared = interests.get(input.conflict);
      if (!declared) return agency.reject('NO_SUCH_CONFLICT');
      if (declared.called) return agency.reject('ALREADY_CALLED');
      if (declared.reviewBy > act.now) return agency.reject('REVIEW_NOT_DUE');
      return ConflictReviewCalled(input);
    },
  },
);
