import { referralStanding, type ReferralStanding } from '@throughline/facts';
import { aggregate, exactly, type Instant, type Moment, never, published } from '@throughline/kernel';
import type { CodeOf, ReferralStatus } from '@throughline/vocabulary';
import { coverRejections } from './coverage';
import { referralEvents } from './events';

type Status = CodeOf<typeof ReferralStatus>;

/** What must be known of a referral to decide on it. */
type ReferralState = {
  readonly status: Status;
  readonly from: string;
  readonly to: string;
  readonly dueBy: Instant | undefined;
  readonly overdue: boolean;
  /** When it came to stand where it does. */
  readonly since: Moment;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unoffered: ReferralState = {
  status: 'OFFERED',
  from: '',
  to: '',
  dueBy: undefined,
  overdue: false,
  since: exactly(''),
};

/** Whether the addressee has yet to say yes or no. */
export const awaitsAnswer = (status: Status): boolean => status === 'OFFERED' || status === 'ACKNOWLEDGED';

/** Whether it is not settled yet, so that it may be taken back. */
export const isOpen = (status: Status): boolean =>
  awaitsAnswer(status) || status === 'RETURNED' || status === 'ACCEPTED' || status === 'REPORTED';

const standing = ({ from, to, status }: ReferralState): ReferralStanding => ({
  from,
  to,
  open: isOpen(status),
});

export const referral = aggregate('Referral', {
  says: 'One agency asks another to act, to know, or to support somebody.',
  events: referralEvents,
  initial: unoffered,
  evolve: (state, event): ReferralState => {
    const { happened: since } = event;
    switch (event.type) {
      case 'ReferralOffered': {
        const { to, dueBy } = event.data;
        return { status: 'OFFERED', from: event.agency, to, dueBy, overdue: false, since };
      }
      case 'ReferralAcknowledged':
        return { ...state, status: 'ACKNOWLEDGED', since };
      case 'ReferralAccepted':
        return { ...state, status: 'ACCEPTED', since };
      case 'ReferralDeclined':
        return { ...state, status: 'DECLINED', since };
      case 'ReferralReturned':
        return { ...state, status: 'RETURNED', since };
      case 'ReferralSupplemented':
        return { ...state, status: 'OFFERED', since };
      case 'ReferralOutcomeReported':
        return { ...state, status: 'REPORTED', since };
      case 'ReferralClosed':
        return { ...state, status: 'CLOSED', since };
      case 'ReferralWithdrawn':
        return { ...state, status: 'WITHDRAWN', since };
      case 'ReferralFellOverdue':
        return { ...state, overdue: true };
      default:
        return never(event);
    }
  },
  publishes: [published(referralStanding, standing)],
  rejections: {
    ...coverRejections,
    TO_ONESELF: 'An agency cannot refer to itself.',
    NO_SUBJECT: 'A referral must be about a detection, a group, a case, or somebody to support.',
    NOBODY_TO_SUPPORT: 'A referral for support names in `beneficiary` who is to be supported.',
    DETECTION_WITHDRAWN: 'The detection was withdrawn: it may not be passed on.',
    ORIGINATOR_DECIDES:
      'The detection may be passed on only by the agency that owns it, as its handling code says.',
    SOURCE_FORBIDS:
      'The source keeps the detection within your agency (TLP:RED or TLP:AMBER+STRICT): ask it to lift that, and regrade the detection.',
    DUE_IN_THE_PAST: 'An answer cannot be due before the referral is offered.',
    NOT_THE_ADDRESSEE: 'Only the agency that a referral is addressed to may answer it.',
    NOT_THE_OFFERER: 'Only the agency that offered a referral may do this.',
    NOT_OPEN: 'The referral is not waiting for an answer.',
    NOT_OFFERED: 'Only a referral that is offered and not yet acknowledged may be acknowledged.',
    NOT_RETURNED: 'Only a referral that was returned may be supplemented.',
    NOT_REPORTED: 'Only a referral whose outcome was reported may be closed.',
    ALREADY_SETTLED: 'The referral is settled: it was declined, closed or withdrawn.',
    NOT_DUE: 'The referral has no due date, is not due yet, is answered, or was said to be overdue before.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_ACCEPTED: 'Only a referral that was accepted has an outcome to report.',
  },
});
