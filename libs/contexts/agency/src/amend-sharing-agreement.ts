import { boolean, exactly, type Instant, instant, isBefore, type Moment, moment } from '@throughline/kernel';
import { type Agreed, lost, narrows, problemOfTerms, widens } from './agreed-terms';
import { SharingAgreementAmended } from './agreement-events';
import { type AgreementState, isOver, isParty, sharingAgreement } from './sharing-agreement';

const { appliesFrom: _, leaving: __, toConfirm: ___, ...stated } = SharingAgreementAmended.fields;

type Amendment = Agreed & { readonly appliesFrom: Moment };

const problemOfTimes = (amended: Amendment, { versions }: AgreementState, now: Instant) => {
  const { appliesFrom, lapsesAt } = amended;
  const before = versions.at(-1)!;
  if (appliesFrom.earliest < before.appliesFrom) return 'APPLIES_TOO_EARLY';
  if (lapsesAt !== undefined && lapsesAt < now) return 'ENDED_BACKWARDS';
  return narrows(before, amended) && appliesFrom.earliest < now ? 'NARROWED_BACKWARDS' : undefined;
};

/** The parties that have to confirm amended terms before they cover them: those that had yet to, and all others where there is more. */
const yetToConfirm = (amended: Agreed, { versions }: AgreementState, agency: string): readonly string[] => {
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
      endsAt: instant().optional().says('Until when it is in force now; as before, where not said.'),
      endless: boolean().optional().says('Whether it is in force without an end from now on.'),
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
      'ENDS_AND_ENDLESS',
      'ENDED_BACKWARDS',
      'APPLIES_TOO_EARLY',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: ({ endless, ...input }, state, { agency, happened, now }) => {
      if (!isParty(state, agency)) return sharingAgreement.reject('NOT_A_PARTY');
      if (isOver(state, now)) return sharingAgreement.reject('NOT_IN_FORCE');
      if (isBefore(happened, state.since)) return sharingAgreement.reject('BEFORE_WHAT_IT_FOLLOWS');
      if (endless && input.endsAt !== undefined) return sharingAgreement.reject('ENDS_AND_ENDLESS');
      const before = state.versions.at(-1)!;
      const lapsesAt = endless ? undefined : (input.endsAt ?? before.lapsesAt);
      const amended = { ...input, appliesFrom: input.appliesFrom ?? exactly(now) };
      const agreed = { ...amended, lapsesAt };
      const problem = problemOfTerms(agreed) ?? problemOfTimes(agreed, state, now);
      if (problem) return sharingAgreement.reject(problem);
      const leaving = lost(before.parties, input.parties);
      if (leaving.some((party) => party !== agency)) return sharingAgreement.reject('NOT_YOURS_TO_REMOVE');
      const asked = yetToConfirm(agreed, state, agency);
      const toConfirm = asked.length > 0 ? { toConfirm: asked } : {};
      return SharingAgreementAmended({ ...amended, endsAt: lapsesAt, leaving, ...toConfirm });
    },
  },
);
