import { context } from '@throughline/kernel';
import { AcceptReferral } from './accept-referral';
import { AcknowledgeReferral } from './acknowledge-referral';
import { CloseReferral } from './close-referral';
import { DeclineReferral } from './decline-referral';
import { NoteReferralOverdue } from './note-referral-overdue';
import { OfferReferral } from './offer-referral';
import { referrals } from './referrals';
import { ReportOutcome } from './report-outcome';
import { AnswerRequest } from './request/answer-request';
import { informationRequests } from './request/information-requests';
import { NoteRequestOverdue } from './request/note-request-overdue';
import { RefuseRequest } from './request/refuse-request';
import { RequestInformation } from './request/request-information';
import { ReturnReferral } from './return-referral';
import { AcknowledgeRecall } from './share-recall/acknowledge-recall';
import { RecallShare } from './share-recall/recall-share';
import { shareRecalls } from './share-recall/share-recalls';
import { SupplementReferral } from './supplement-referral';
import { AcceptTransfer } from './transfer/accept-transfer';
import { DeclineTransfer } from './transfer/decline-transfer';
import { OfferTransfer } from './transfer/offer-transfer';
import { transfers } from './transfer/transfers';
import { WithdrawReferral } from './withdraw-referral';

export * from './accept-referral';
export * from './acknowledge-referral';
export * from './close-referral';
export * from './decline-referral';
export * from './events';
export { keptApart } from './kept-apart';
export * from './note-referral-overdue';
export * from './offer-referral';
export { awaitsAnswer, isOpen } from './referral';
export * from './referrals';
export * from './report-outcome';
export * from './request/answer-request';
export * from './request/events';
export * from './request/information-requests';
export * from './request/note-request-overdue';
export * from './request/refuse-request';
export * from './request/request-information';
export * from './return-referral';
export * from './share-recall/acknowledge-recall';
export * from './share-recall/events';
export * from './share-recall/recall-share';
export * from './share-recall/share-recalls';
export * from './supplement-referral';
export * from './transfer/accept-transfer';
export * from './transfer/decline-transfer';
export * from './transfer/events';
export * from './transfer/offer-transfer';
export * from './transfer/transfers';
export * from './withdraw-referral';

export const referralContext = context({
  name: 'referral',
  says: 'An agency asks another to act, to know, or to support somebody; hands over what it owns; asks for what others know; and calls back what it shared.',
  commands: [
    OfferReferral,
    AcknowledgeReferral,
    AcceptReferral,
    DeclineReferral,
    ReturnReferral,
    SupplementReferral,
    ReportOutcome,
    CloseReferral,
    WithdrawReferral,
    NoteReferralOverdue,
    OfferTransfer,
    AcceptTransfer,
    DeclineTransfer,
    RequestInformation,
    AnswerRequest,
    RefuseRequest,
    NoteRequestOverdue,
    RecallShare,
    AcknowledgeRecall,
  ],
  projections: [referrals, transfers, informationRequests, shareRecalls],
});
