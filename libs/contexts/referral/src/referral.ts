import { type PassedOn, referralStanding, type ReferralStanding } from '@throughline/facts';
import {
  aggregate,
  type EventOf,
  exactly,
  type Instant,
  type Moment,
  never,
  published,
  type Recorded,
  type Value,
} from '@throughline/kernel';
import type { CodeOf, ReferralStatus } from '@throughline/vocabulary';
import { cited } from './cited';
import { coverRejections } from './coverage';
import { type offerFields, referralEvents, type ReferralOffered } from './events';
import { mixesSides, thingsIn } from './kept-apart';
import { stricter } from './onward-rule';
import { type onwardFields, passingRejections } from './passing-on';

type Status = CodeOf<typeof ReferralStatus>;

/** How what is passed on had been received, and who agreed that it goes on. */
type Receipt = Pick<Value<typeof offerFields>, keyof typeof onwardFields>;

/** What must be known of a referral to decide on it. */
type ReferralState = PassedOn & {
  readonly status: Status;
  readonly receipt: Receipt;
  /** Whether it shows somebody to support to the suspects’ side. */
  readonly mixed: boolean;
  readonly forSupport: boolean;
  /** The detection, the group and the case that it is about. */
  readonly about: readonly string[];
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
  happened: exactly(''),
  cites: [],
  receipt: {},
  mixed: false,
  forSupport: false,
  about: [],
  dueBy: undefined,
  overdue: false,
  since: exactly(''),
};

/** Whether the addressee has yet to say yes or no. */
export const awaitsAnswer = (status: Status): boolean => status === 'OFFERED' || status === 'ACKNOWLEDGED';

/** Whether it is not settled yet, so that it may be taken back. */
export const isOpen = (status: Status): boolean =>
  awaitsAnswer(status) || status === 'RETURNED' || status === 'ACCEPTED' || status === 'REPORTED';

const standing = ({ status, ...state }: ReferralState): ReferralStanding => {
  const { from, to, happened, detection, cites, agreement, onwardSharing, exercise, undone } = state;
  const passed = { from, to, happened, detection, cites, agreement, onwardSharing, exercise, undone };
  return { ...passed, open: isOpen(status) };
};

type Offered = Recorded<EventOf<typeof ReferralOffered>>;

/** What was passed on by the offer, about what, and how it had been received. */
const offeredBy = (event: Offered): ReferralState => {
  const { to, form, detection, group, case: file, agreement, onwardSharing, exercise = false } = event.data;
  const { receivedBy, receivedIn, consent, dueBy, beneficiary } = event.data;
  const { agency: from, happened } = event;
  const passed = { from, to, happened, detection, cites: cited(event), agreement, onwardSharing, exercise };
  return {
    ...passed,
    status: 'OFFERED',
    receipt: { receivedBy, receivedIn, consent },
    mixed: mixesSides(event.data),
    forSupport: form === 'SUPPORT' && beneficiary !== undefined,
    about: thingsIn([detection, group, file], []),
    dueBy,
    overdue: false,
    since: happened,
  };
};

export const referral = aggregate('Referral', {
  says: 'One agency asks another to act, to know, or to support somebody.',
  events: referralEvents,
  initial: unoffered,
  evolve: (state, event): ReferralState => {
    const { happened: since } = event;
    switch (event.type) {
      case 'ReferralOffered':
        return offeredBy(event);
      case 'ReferralAcknowledged':
        return { ...state, status: 'ACKNOWLEDGED', since };
      case 'ReferralAccepted':
        return { ...state, status: 'ACCEPTED', since };
      case 'ReferralDeclined':
        return { ...state, status: 'DECLINED', undone: since, since };
      case 'ReferralReturned':
        return { ...state, status: 'RETURNED', since };
      case 'ReferralSupplemented': {
        const onwardSharing = stricter(state.onwardSharing, event.data.onwardSharing);
        return {
          ...state,
          status: 'OFFERED',
          onwardSharing,
          cites: [...state.cites, ...cited(event)],
          since,
        };
      }
      case 'ReferralOutcomeReported':
        return { ...state, status: 'REPORTED', since };
      case 'ReferralClosed':
        return { ...state, status: 'CLOSED', since };
      case 'ReferralWithdrawn':
        return { ...state, status: 'WITHDRAWN', undone: since, since };
      case 'ReferralFellOverdue':
        return { ...state, overdue: true };
      default:
        return never(event);
    }
  },
  publishes: [published(referralStanding, standing)],
  isExercise: ({ exercise = false }) => exercise,
  rejections: {
    ...coverRejections,
    ...passingRejections,
    PROTECTED_KEPT_APART:
      'Whoever is to be supported is kept apart from what is said of suspects: offer it on its own, for support and about nobody else, and cite their own record or nothing.',
    TO_ONESELF: 'An agency cannot refer to itself.',
    NO_SUBJECT: 'A referral must be about a detection, a group, a case, or somebody to support.',
    NOBODY_TO_SUPPORT: 'A referral for support names in `beneficiary` who is to be supported.',
    DUE_IN_THE_PAST: 'An answer cannot be due before the referral is offered.',
    NOT_THE_ADDRESSEE: 'Only the agency that a referral is addressed to may answer it.',
    NOT_THE_OFFERER: 'Only the agency that offered a referral may do this.',
    NOT_OPEN:
      'The referral is not waiting for an answer: it was answered or withdrawn, or it was returned and waits for the agency that offered it to supplement or withdraw it.',
    NOT_OFFERED: 'Only a referral that is offered and not yet acknowledged may be acknowledged.',
    NOT_RETURNED: 'Only a referral that was returned may be supplemented.',
    NOT_REPORTED: 'Only a referral whose outcome was reported may be closed.',
    ALREADY_SETTLED: 'The referral is settled: it was declined, closed or withdrawn.',
    NOT_DUE: 'The referral has no due date, is not due yet, is answered, or was said to be overdue before.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    NOT_ACCEPTED: 'Only a referral that was accepted has an outcome to report.',
  },
});
