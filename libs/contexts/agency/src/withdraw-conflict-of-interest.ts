import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { ConflictOfInterestWithdrawn } from './interest-events';

export const WithdrawConflictOfInterest = agency.command(
  'WithdrawConflictOfInterest',
  'Say that a conflict of interest that you declared holds no more, and what has changed.',
  {
    fields: ConflictOfInterestWithdrawn.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NO_SUCH_CONFLICT', 'NOT_YOUR_CONFLICT', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { interests }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const declared = interests.get(input.conflict);
      if (!declared) return agency.reject('NO_SUCH_CONFLICT');
      if (declared.officer !== act.officer) return agency.reject('NOT_YOUR_CONFLICT');
      if (isBefore(act.happened, declared.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ConflictOfInterestWithdrawn(input);
    },
  },
);
