import { instant } from '@throughline/kernel';
import { SharingAgreementEnded } from './agreement-events';
import { isOver, isParty, sharingAgreement } from './sharing-agreement';

export const EndSharingAgreement = sharingAgreement.command(
  'EndSharingAgreement',
  'End an agreement that your agency is party to, now or at a later date.',
  {
    fields: {
      endsAt: instant().optional().says('When it ceases to be in force; now, where not said.'),
      reason: SharingAgreementEnded.fields.reason,
    },
    rejects: ['NOT_A_PARTY', 'NOT_IN_FORCE', 'ENDED_BACKWARDS', 'ENDS_BY_ITSELF'],
    decide: ({ endsAt, reason }, state, { agency, now }) => {
      if (!isParty(state, agency)) return sharingAgreement.reject('NOT_A_PARTY');
      if (isOver(state, now)) return sharingAgreement.reject('NOT_IN_FORCE');
      const at = endsAt ?? now;
      if (at < now) return sharingAgreement.reject('ENDED_BACKWARDS');
      const { to } = state.during;
      if (to && to.latest < at) return sharingAgreement.reject('ENDS_BY_ITSELF');
      return SharingAgreementEnded({ endsAt: at, parties: state.versions.at(-1)!.parties, reason });
    },
  },
);
