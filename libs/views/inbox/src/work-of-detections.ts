import { detections, TriageDetection } from '@throughline/detection';
import { exactly } from '@throughline/kernel';
import type { Work, WorkSource } from './work-item';

export const readForDetections = [detections];

/** What the agency saw, and nobody has settled yet: whoever recorded it knows most of it. */
export const detectionWork: WorkSource = async (rows, agency) => {
  const unsettled = await rows.all(detections, { agency: [agency], status: ['NEW'] });
  return unsettled.map(({ key: subject, row: { summary: says, officer, recordedAt } }): Work => {
    const since = exactly(recordedAt);
    return { kind: 'TRIAGE_DETECTION', subject, says, officer, since, commands: [TriageDetection] };
  });
};
