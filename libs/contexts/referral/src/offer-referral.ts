import { agreementTerms, caseStanding, entityStanding, groupStanding } from '@throughline/facts';
import { offerFields, ReferralOffered } from './events';
import { coverRejects, problemOfCover } from './coverage';
import { markOf } from './exercise';
import { entitiesAmong, mixesSides, showBoth, thingsIn } from './kept-apart';
import { onwardRule } from './onward-rule';
import { consultedFor, passingRejects, problemOfPassing } from './passing-on';
import { referral } from './referral';

export const OfferReferral = referral.command(
  'OfferReferral',
  'Ask another agency to act, to know, or to support somebody.',
  {
    opens: true,
    fields: offerFields,
    consults: (input, { basis }) => ({
      terms: [agreementTerms, input.agreement],
      group: [groupStanding, input.group],
      file: [caseStanding, input.case],
      standings: [entityStanding, entitiesAmong(thingsIn([], basis))],
      ...consultedFor(input),
    }),
    rejects: [
      'TO_ONESELF',
      'NO_SUBJECT',
      'NOBODY_TO_SUPPORT',
      'DUE_IN_THE_PAST',
      'PROTECTED_KEPT_APART',
      ...passingRejects,
      ...coverRejects,
    ],
    decide: (input, _, act) => {
      const { terms, detection, group, file, standings } = act.known;
      if (input.to === act.agency) return referral.reject('TO_ONESELF');
      if (!input.detection && !input.group && !input.case && !input.beneficiary)
        return referral.reject('NO_SUBJECT');
      if (input.form === 'SUPPORT' && !input.beneficiary) return referral.reject('NOBODY_TO_SUPPORT');
      if (input.dueBy !== undefined && input.dueBy < act.now) return referral.reject('DUE_IN_THE_PAST');
      const things = thingsIn([input.detection, input.group, input.case], act.basis);
      if (mixesSides(input) || showBoth(things, standings, input.form === 'SUPPORT'))
        return referral.reject('PROTECTED_KEPT_APART');
      const between = [act.agency, input.to] as const;
      const problem =
        problemOfPassing(input, act.known, act) ?? problemOfCover(input, { between, agreement: terms }, act);
      if (problem) return referral.reject(problem);
      const owned = [
        ...owning(input.detection, detection),
        ...owning(input.group, group),
        ...owning(input.case, file),
      ];
      const known = {
        ...(owned.length > 0 ? { owned } : {}),
        ...onwardRule(act.known, between, act),
        ...markOf(file),
      };
      return ReferralOffered({ ...input, ...known });
    },
  },
);

const owning = (thing: string | undefined, standing: { readonly owner: string } | undefined) =>
  thing !== undefined && standing ? [{ thing, owner: standing.owner }] : [];
