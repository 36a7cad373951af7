import {
  ExplanationGiven,
  ExplanationRequested,
  InquiryDisclosed,
  RecommendationAnswered,
  RecommendationHandedOn,
  RecommendationMade,
} from '@throughline/oversight';
import { byDisclosure, telling } from './telling';

/** What overseers ask and recommend, which comes in once the inquiry is disclosed; and what they are answered. */
export const fromOversight = [
  telling(InquiryDisclosed, ({ stream: inquiry, data: { disclosedTo, reason: says } }) => ({
    routes: disclosedTo.map((agency) => byDisclosure(inquiry, agency)),
    inquiry,
    says,
  })),
  telling(ExplanationRequested, ({ stream: inquiry, data: { askedOf, question: says, dueBy } }) => ({
    route: byDisclosure(inquiry, askedOf),
    inquiry,
    says,
    dueBy,
  })),
  telling(RecommendationMade, ({ stream: inquiry, data: { to, recommends: says, dueBy } }) => ({
    route: byDisclosure(inquiry, to),
    inquiry,
    says,
    dueBy,
  })),
  telling(RecommendationHandedOn, ({ stream: inquiry, data: { handedTo: route, reason: says } }) => ({
    route,
    inquiry,
    says,
  })),
  telling(ExplanationGiven, ({ stream: inquiry, data: { explanation: says } }) => ({
    route: inquiry,
    inquiry,
    says,
  })),
  telling(RecommendationAnswered, ({ stream: inquiry, data: { reason: says } }) => ({
    route: inquiry,
    inquiry,
    says,
  })),
];
