import { agreementTerms, caseStanding, detectionStanding, groupStanding } from '@throughline/facts';
import { offerFields, ReferralOffered } from './events';
import { problemOfCover } from './coverage';
import { referral } from './referral';

export const OfferReferral = referral.command(
  'OfferReferral',
  'Ask another agency to act, to know, or to support somebody.',
  {
    opens: true,
    fields: offerFields,
    consults: ({ agreement, detection, group, case: file }) => ({
      terms: [agreementTerms, agreement],
      detection: [detectionStanding, detection],
      group: [groupStanding, group],
      file: [caseStanding, file],
    }),
    rejects: [
      'TO_ONESELF',
      'NO_SUBJECT',
      'NOBODY_TO_SUPPORT',
      'DUE_IN_THE_PAST',
      'DETECTION_WITHDRAWN',
      'ORIGINATOR_DECIDES',
      'SOURCE_FORBIDS',
      'NOT_COVERED',
      'COVERED_TWICE',
      'AGREEMENT_NOT_IN_FORCE',
      'NOT_PARTIES',
      'PURPOSE_NOT_COVERED',
      'CLASSES_NOT_COVERED',
      'ABOVE_CEILING',
    ],
    decide: (input, _, act) => {
      const { terms, detection, group, file } = act.known;
      if (input.to === act.agency) return referral.reject('TO_ONESELF');
      if (!input.detection && !input.group && !input.case && !input.beneficiary)
        return referral.reject('NO_SUBJECT');
      if (input.form === 'SUPPORT' && !input.beneficiary) return referral.reject('NOBODY_TO_SUPPORT');
      if (input.dueBy !== undefined && input.dueBy < act.now) return referral.reject('DUE_IN_THE_PAST');
      if (detection?.withdrawn) return referral.reject('DETECTION_WITHDRAWN');
      if (detection?.handling === 'ORIGINATOR' && detection.owner !== act.agency)
        return referral.reject('ORIGINATOR_DECIDES');
      if (detection?.tlp === 'RED' || detection?.tlp === 'AMBER_STRICT')
        return referral.reject('SOURCE_FORBIDS');
      const problem = problemOfCover(input, { between: [act.agency, input.to], agreement: terms }, act);
      if (problem) return referral.reject(problem);
      const owned = [
        ...owning(input.detection, detection),
        ...owning(input.group, group),
        ...owning(input.case, file),
      ];
      return ReferralOffered({ ...input, ...(owned.length > 0 ? { owned } : {}) });
    },
  },
);

const owning = (thing: string | undefined, standing: { readonly owner: string } | undefined) =>
  thing !== undefined && standing ? [{ thing, owner: standing.owner }] : [];
