import { context } from '@throughline/kernel';
import { detectionLinks } from './detection-links';
import { detections } from './detections';
import { GradeDetection } from './grade-detection';
import { LinkDetection } from './link-detection';
import { RecordDetection } from './record-detection';
import { RegradeDetection } from './regrade-detection';

export * from './detection-links';
export * from './detections';
export * from './events';
export * from './grade-detection';
export * from './link-detection';
export * from './record-detection';
export * from './regrade-detection';

export const detectionContext = context({
  name: 'detection',
  says: 'What was seen, by whom, how surely, and what it is linked to.',
  commands: [RecordDetection, GradeDetection, RegradeDetection, LinkDetection],
  projections: [detections, detectionLinks],
});
