import { exactly, type Instant, isBefore, type Moment, moment } from '@throughline/kernel';
import { lost, narrows, problemOfTerms, type Terms, widens } from './agreed-terms';
import { SharingAgreementAmended } from './agreement-events';
import { type AgreementState, isOver, isParty, sharingAgreement } from './sharing-agreement';

const { appliesFrom: _, leaving: __, toConfirm: ___, ...stated } = SharingAgreementAmended.fields;

type Amendment = Terms & { readonly appliesFrom: Moment; readonly endsAt?: Instant | undefined };

const problemOfTimes = (amended: Amendment, { versions, during }: AgreementState, now: Instant) => {
  const { appliesFrom, endsAt: lapsesAt } = amended;
  const before = versions.at(-1)!;
  if (appliesFrom.earliest < before.appliesFrom) return 'APPLIES_TOO_EARLY';
  if (lapsesAt !== undefined && lapsesAt < now) return 'ENDED_BACKWARDS';
  const isNarrower = narrows({ ...before, lapsesAt: during.to?.latest }, { ...amended, lapsesAt });
  return isNarrower && appliesFrom.earliest < now ? 'NARROWED_BACKWARDS' : undefined;
};

/** The parties that have to confirm amended terms before they cover them: those that had yet to, and all others where there is more. */
const yetToConfirm = (amended: Terms, { versions }: AgreementState, agency: string): readonly string[] => {
  const before = versions.at(-1)!;
  const asked = widens(before, amended) ? amended.parties : before.toConfirm;
  return amended.parties.filter((one) => one !== agency && asked.includes(one));
};

/** The terms are stated whole; which agencies leave by them follows. */
export const AmendSharingAgreement = sharingAgreement.command(
  'AmendSharingAgreement',
  'Put on the record that the parties agreed on other terms, and from when on they apply.',
  {
    fields: {
      ...stated,
      appliesFrom: moment()
        .optional()
        .says('From when on the amended terms apply; from now on, where not said.'),
    },
    rejects: [
      'NOT_A_PARTY',
      'NOT_IN_FORCE',
      'TOO_FEW_PARTIES',
      'NOTHING_COVERED',
      'NOT_YOURS_TO_REMOVE',
      'NARROWED_BACKWARDS',
      'ENDED_BACKWARDS',
      'APPLIES_TOO_EARLY',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, { agency, happened, now }) => {
      if (!isParty(state, agency)) return sharingAgreement.reject('NOT_A_PARTY');
      if (isOver(state, now)) return sharingAgreement.reject('NOT_IN_FORCE');
      if (isBefore(happened, state.since)) return sharingAgreement.reject('BEFORE_WHAT_IT_FOLLOWS');
      const amended = { ...input, appliesFrom: input.appliesFrom ?? exactly(now) };
      const problem = problemOfTerms(amended) ?? problemOfTimes(amended, state, now);
      if (problem) return sharingAgreement.reject(problem);
      const leaving = lost(state.versions.at(-1)!.parties, input.parties);
      if (leaving.some((party) => party !== agency)) return sharingAgreement.reject('NOT_YOURS_TO_REMOVE');
      const toConfirm = yetToConfirm(amended, state, agency);
      return SharingAgreementAmended({ ...amended, leaving, ...(toConfirm.length > 0 ? { toConfirm } : {}) });
    },
  },
);
