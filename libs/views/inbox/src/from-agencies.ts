import {
  ConflictReviewCalled,
  LapseWarningGiven,
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
  StewardshipBreached,
} from '@throughline/agency';
import { RecallReviewOpened } from '@throughline/recall';
import { telling } from './telling';

/** What agencies agree on, and what they are reminded of. */
export const fromAgencies = [
  telling(SharingAgreementMade, ({ stream: agreement, agency, data: { parties, title: says } }) => ({
    routes: others(parties, agency),
    agreement,
    says,
  })),
  telling(
    SharingAgreementAmended,
    ({ stream: agreement, agency, data: { parties, leaving, reason: says } }) => ({
      routes: others([...parties, ...leaving], agency),
      agreement,
      says,
    }),
  ),
  telling(SharingAgreementConfirmed, ({ stream }) => ({ route: stream, agreement: stream })),
  telling(SharingAgreementEnded, ({ stream: agreement, agency, data: { parties, reason: says } }) => ({
    routes: others(parties, agency),
    agreement,
    says,
  })),
  telling(LapseWarningGiven, ({ stream: agreement, data: { lapsesAt: dueBy } }) => ({
    route: agreement,
    agreement,
    dueBy,
  })),
  telling(ConflictReviewCalled, ({ agency: route }) => ({ route })),
  telling(StewardshipBreached, ({ agency: route }) => ({ route })),
  telling(RecallReviewOpened, ({ stream: recallReview, agency: route }) => ({ route, recallReview })),
];

const others = (parties: readonly string[], agency: string): readonly string[] => [
  ...new Set(parties.filter((party) => party !== agency)),
];
