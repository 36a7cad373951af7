import { LapseWarningGiven } from './agreement-events';
import { isOver, isParty, sharingAgreement } from './sharing-agreement';

/** Given by a process some time before the end; how long before is for the process to say. */
export const WarnOfLapse = sharingAgreement.command(
  'WarnOfLapse',
  'Warn the parties that their agreement is about to lapse.',
  {
    fields: {},
    rejects: ['NOT_A_PARTY', 'NOT_IN_FORCE', 'NEVER_LAPSES', 'ALREADY_WARNED'],
    decide: (_, state, { agency, now }) => {
      if (!isParty(state, agency)) return sharingAgreement.reject('NOT_A_PARTY');
      if (isOver(state, now)) return sharingAgreement.reject('NOT_IN_FORCE');
      const { to } = state.during;
      if (!to) return sharingAgreement.reject('NEVER_LAPSES');
      if (state.warned) return sharingAgreement.reject('ALREADY_WARNED');
      return LapseWarningGiven({ lapsesAt: to.latest });
    },
  },
);
