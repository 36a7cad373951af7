import { context } from '@throughline/kernel';
import { CloseInquiry } from './close-inquiry';
import { CloseRecommendation } from './close-recommendation';
import { DiscloseInquiry } from './disclose-inquiry';
import { examinations } from './examinations';
import { explanations } from './explanations';
import { findings } from './findings';
import { GiveExplanation } from './give-explanation';
import { HandOnRecommendation } from './hand-on-recommendation';
import { inquiries } from './inquiries';
import { MarkExplanationOverdue } from './mark-explanation-overdue';
import { MarkRecommendationOverdue } from './mark-recommendation-overdue';
import { OpenInquiry } from './open-inquiry';
import { Recommend } from './recommend';
import { recommendations } from './recommendations';
import { RecordFinding } from './record-finding';
import { RequestExplanation } from './request-explanation';
import { RespondToRecommendation } from './respond-to-recommendation';

export * from './close-inquiry';
export * from './close-recommendation';
export * from './disclose-inquiry';
export * from './examinations';
export * from './explanation-events';
export * from './explanations';
export * from './findings';
export * from './give-explanation';
export * from './hand-on-recommendation';
export * from './inquiries';
export * from './inquiry-events';
export * from './mark-explanation-overdue';
export * from './mark-recommendation-overdue';
export * from './open-inquiry';
export * from './recommend';
export * from './recommendation-events';
export * from './recommendations';
export * from './record-finding';
export * from './request-explanation';
export * from './respond-to-recommendation';

export const oversightContext = context({
  name: 'oversight',
  says: 'The overseers’ own work: what they examine, find and recommend.',
  commands: [
    OpenInquiry,
    DiscloseInquiry,
    RequestExplanation,
    MarkExplanationOverdue,
    GiveExplanation,
    RecordFinding,
    Recommend,
    RespondToRecommendation,
    MarkRecommendationOverdue,
    HandOnRecommendation,
    CloseRecommendation,
    CloseInquiry,
  ],
  projections: [inquiries, examinations, explanations, findings, recommendations],
});
