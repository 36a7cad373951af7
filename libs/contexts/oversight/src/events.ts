import type { EventOf, Recorded } from '@throughline/kernel';
import { ExplanationFellOverdue, ExplanationGiven, ExplanationRequested } from './explanation-events';
import { InquiryClosed, InquiryDisclosed, InquiryOpened } from './inquiry-events';
import {
  FindingRecorded,
  RecommendationAnswered,
  RecommendationClosed,
  RecommendationFellOverdue,
  RecommendationHandedOn,
  RecommendationMade,
} from './recommendation-events';

export const inquiryEvents = [
  InquiryOpened,
  InquiryDisclosed,
  ExplanationRequested,
  ExplanationFellOverdue,
  ExplanationGiven,
  FindingRecorded,
  RecommendationMade,
  RecommendationAnswered,
  RecommendationFellOverdue,
  RecommendationHandedOn,
  RecommendationClosed,
  InquiryClosed,
] as const;

export type InquiryEvent = Recorded<EventOf<(typeof inquiryEvents)[number]>>;
