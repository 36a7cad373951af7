import { aggregate, never } from '@throughline/kernel';
import type { CodeOf, ReferralStatus } from '@throughline/vocabulary';
import { referralEvents } from './events';

/** What must be known of a referral to decide on it. */
type ReferralState = {
  readonly status: CodeOf<typeof ReferralStatus>;
  readonly to: string;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unoffered: ReferralState = { status: 'OFFERED', to: '' };

export const referral = aggregate('Referral', {
  says: 'One agency asks another to act, to know, or to support somebody.',
  events: referralEvents,
  initial: unoffered,
  evolve: (state, event): ReferralState => {
    switch (event.type) {
      case 'ReferralOffered':
        return { status: 'OFFERED', to: event.data.to };
      case 'ReferralAccepted':
        return { ...state, status: 'ACCEPTED' };
      case 'ReferralDeclined':
        return { ...state, status: 'DECLINED' };
      case 'ReferralOutcomeReported':
        return { ...state, status: 'REPORTED' };
      default:
        return never(event);
    }
  },
  rejections: {
    TO_ONESELF: 'An agency cannot refer to itself.',
    NO_SUBJECT: 'A referral must be about a detection, a group, or somebody to support.',
    DUE_IN_THE_PAST: 'An answer cannot be due before the referral is offered.',
    NOT_THE_ADDRESSEE: 'Only the agency that a referral is addressed to may answer it.',
    NOT_OPEN: 'The referral is not waiting for an answer.',
    NOT_ACCEPTED: 'Only a referral that was accepted has an outcome to report.',
  },
});
