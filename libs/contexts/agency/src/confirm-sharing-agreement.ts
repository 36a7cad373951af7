import { isBefore } from '@throughline/kernel';
import { SharingAgreementConfirmed } from './agreement-events';
import { isOver, isParty, sharingAgreement } from './sharing-agreement';

export const ConfirmSharingAgreement = sharingAgreement.command(
  'ConfirmSharingAgreement',
  'Confirm for your agency the amended terms as they stand, so that they cover what passes to or from it.',
  {
    fields: SharingAgreementConfirmed.fields,
    rejects: [
      'NOT_A_PARTY',
      'NOT_IN_FORCE',
      'NOTHING_TO_CONFIRM',
      'NOT_THE_TERMS_THAT_STAND',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, { agency, happened, now }) => {
      if (!isParty(state, agency)) return sharingAgreement.reject('NOT_A_PARTY');
      if (isOver(state, now)) return sharingAgreement.reject('NOT_IN_FORCE');
      const { toConfirm, revision } = state.versions.at(-1)!;
      if (!toConfirm.includes(agency)) return sharingAgreement.reject('NOTHING_TO_CONFIRM');
      if (input.amendment !== revision) return sharingAgreement.reject('NOT_THE_TERMS_THAT_STAND');
      if (isBefore(happened, state.since)) return sharingAgreement.reject('BEFORE_WHAT_IT_FOLLOWS');
      return SharingAgreementConfirmed(input);
    },
  },
);
