import { agency, isOwn } from './agency';
import { subjectsOf } from './interest';
import { ConflictOfInterestDeclared } from './interest-events';

/** It is always the officer’s own: nobody declares for another. It is never refused for want of an appointment. */
export const DeclareConflictOfInterest = agency.command(
  'DeclareConflictOfInterest',
  'Declare an interest of your own in a case, a group, a person or thing, or another agency.',
  {
    fields: ConflictOfInterestDeclared.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NOT_ONE_SUBJECT', 'REVIEW_NOT_AHEAD'],
    decide: (input, _, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      if (subjectsOf(input).length !== 1) return agency.reject('NOT_ONE_SUBJECT');
      if (input.reviewBy <= act.now) return agency.reject('REVIEW_NOT_AHEAD');
      return ConflictOfInterestDeclared(input);
    },
  },
);
