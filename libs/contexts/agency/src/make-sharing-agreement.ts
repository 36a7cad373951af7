import { problemOfTerms } from './agreed-terms';
import { SharingAgreementMade } from './agreement-events';
import { sharingAgreement } from './sharing-agreement';

export const MakeSharingAgreement = sharingAgreement.command(
  'MakeSharingAgreement',
  'Put on the record what your agency and others agreed to share.',
  {
    opens: true,
    fields: SharingAgreementMade.fields,
    rejects: ['TOO_FEW_PARTIES', 'NOT_A_PARTY', 'NOTHING_COVERED', 'LAPSES_IN_THE_PAST'],
    decide: (input, _, { agency, now }) => {
      const problem = problemOfTerms(input);
      if (problem) return sharingAgreement.reject(problem);
      if (!input.parties.includes(agency)) return sharingAgreement.reject('NOT_A_PARTY');
      const { to } = input.during;
      if (to && to.latest < now) return sharingAgreement.reject('LAPSES_IN_THE_PAST');
      return SharingAgreementMade(input);
    },
  },
);
