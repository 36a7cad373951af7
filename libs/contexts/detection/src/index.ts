import { context } from '@throughline/kernel';
import { CorrectDetection } from './correct-detection';
import { detectionLinks } from './detection-links';
import { detectionTriages } from './detection-triages';
import { detections } from './detections';
import { GradeDetection } from './grade-detection';
import { LinkDetection } from './link-detection';
import { RecordDetection } from './record-detection';
import { RecordSource } from './record-source';
import { RegradeDetection } from './regrade-detection';
import { sourceIdentities } from './source-identities';
import { TriageDetection } from './triage-detection';
import { UnlinkDetection } from './unlink-detection';
import { WithdrawDetection } from './withdraw-detection';

export * from './correct-detection';
export * from './detection-links';
export * from './detection-triages';
export * from './detections';
export * from './events';
export * from './grade-detection';
export * from './link-detection';
export * from './links-held';
export * from './record-detection';
export * from './record-source';
export * from './regrade-detection';
export * from './source-identities';
export * from './source-recorded';
export * from './triage-detection';
export * from './unlink-detection';
export * from './withdraw-detection';

export const detectionContext = context({
  name: 'detection',
  says: 'What was seen, by whom, how surely, and what it is linked to.',
  commands: [
    RecordDetection,
    GradeDetection,
    RegradeDetection,
    CorrectDetection,
    TriageDetection,
    LinkDetection,
    UnlinkDetection,
    WithdrawDetection,
    RecordSource,
  ],
  projections: [detections, detectionLinks, detectionTriages, sourceIdentities],
});
