import { aggregate, exactly, type Moment, never } from '@throughline/kernel';
import type { CodeOf, ReferralStatus } from '@throughline/vocabulary';
import { referralEvents } from './events';

/** What must be known of a referral to decide on it. */
type ReferralState = {
  readonly status: CodeOf<typeof ReferralStatus>;
  readonly to: string;
  /** When it came to stand where it does. */
  readonly since: Moment;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unoffered: ReferralState = { status: 'OFFERED', to: '', since: exactly('') };

export const referral = aggregate('Referral', {
  says: 'One agency asks another to act, to know, or to support somebody.',
  events: referralEvents,
  initial: unoffered,
  evolve: (state, event): ReferralState => {
    const { happened: since } = event;
    switch (event.type) {
      case 'ReferralOffered':
        return { status: 'OFFERED', to: event.data.to, since };
      case 'ReferralAccepted':
        return { ...state, status: 'ACCEPTED', since };
      case 'ReferralDeclined':
        return { ...state, status: 'DECLINED', since };
      case 'ReferralOutcomeReported':
        return { ...state, status: 'REPORTED', since };
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
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_ACCEPTED: 'Only a referral that was accepted has an outcome to report.',
  },
});
