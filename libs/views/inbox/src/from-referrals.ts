import {
  InformationRequested,
  RecallAcknowledged,
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralClosed,
  ReferralDeclined,
  ReferralFellOverdue,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
  RequestAnswered,
  RequestFellOverdue,
  RequestRefused,
  ShareRecalled,
  TransferAccepted,
  TransferDeclined,
  TransferOffered,
} from '@throughline/referral';
import { telling, toAddresseeOf } from './telling';

/** What is referred, asked, handed over and recalled between agencies; an answer goes by the thing to whoever asked. */
export const fromReferrals = [
  telling(ReferralOffered, ({ stream: referral, data: { to: route, group, grounds: says, dueBy } }) => ({
    route,
    referral,
    group,
    says,
    dueBy,
  })),
  telling(ReferralAcknowledged, ({ stream, data }) => ({
    route: stream,
    referral: stream,
    dueBy: data.answerBy,
  })),
  telling(ReferralAccepted, ({ stream }) => ({ route: stream, referral: stream })),
  telling(ReferralDeclined, ({ stream, data }) => ({ route: stream, referral: stream, says: data.reason })),
  telling(ReferralReturned, ({ stream, data }) => ({ route: stream, referral: stream, says: data.missing })),
  telling(ReferralOutcomeReported, ({ stream, data }) => ({
    route: stream,
    referral: stream,
    says: data.outcome,
  })),
  telling(ReferralSupplemented, ({ stream, data }) => ({
    route: toAddresseeOf(stream),
    referral: stream,
    says: data.supplement,
  })),
  telling(ReferralClosed, ({ stream, data }) => ({
    route: toAddresseeOf(stream),
    referral: stream,
    says: data.assessment,
  })),
  telling(ReferralWithdrawn, ({ stream, data }) => ({
    route: toAddresseeOf(stream),
    referral: stream,
    says: data.reason,
  })),
  telling(ReferralFellOverdue, ({ stream, data: { dueBy } }) => ({
    routes: [stream, toAddresseeOf(stream)],
    referral: stream,
    dueBy,
  })),
  telling(
    InformationRequested,
    ({ stream: request, data: { of: route, question: says, dueBy, ...data } }) => ({
      route,
      request,
      says,
      dueBy,
      case: data.case,
      group: data.group,
    }),
  ),
  telling(RequestAnswered, ({ stream, data }) => ({ route: stream, request: stream, says: data.answer })),
  telling(RequestRefused, ({ stream, data }) => ({ route: stream, request: stream, says: data.reason })),
  telling(RequestFellOverdue, ({ stream, data: { dueBy } }) => ({
    routes: [stream, toAddresseeOf(stream)],
    request: stream,
    dueBy,
  })),
  telling(TransferOffered, ({ stream: transfer, data: { to: route, reason: says, dueBy, ...data } }) => ({
    route,
    transfer,
    says,
    dueBy,
    case: data.case,
    action: data.action,
  })),
  telling(TransferAccepted, ({ stream }) => ({ route: stream, transfer: stream })),
  telling(TransferDeclined, ({ stream, data }) => ({ route: stream, transfer: stream, says: data.reason })),
  telling(
    ShareRecalled,
    ({ stream: shareRecall, data: { recipients: routes, instruction: says, dueBy } }) => ({
      routes,
      shareRecall,
      says,
      dueBy,
    }),
  ),
  telling(RecallAcknowledged, ({ stream, data }) => ({
    route: stream,
    shareRecall: stream,
    says: data.note,
  })),
];
