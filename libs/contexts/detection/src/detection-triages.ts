import { citationOf, id, projection, span, toldBy, toldFields } from '@throughline/kernel';
import { DetectionTriaged } from './events';

/** What was settled for detections, one row a triage; its key is the citation of the event that settled it. */
export const detectionTriages = projection(
  'DetectionTriage',
  'What was settled for a detection, and from when until when.',
  {
    fields: {
      ...DetectionTriaged.fields,
      detection: id('Detection'),
      ...toldFields,
      agency: toldFields.agency.says('The agency that settled it.'),
      during: span().says('From when until when it stood.'),
    },
    filters: ['detection', 'triage', 'case', 'duplicateOf', 'agency'],
    holds: 'during',
    serves: { one: 'detectionTriage', many: 'detectionTriages' },
  },
)
  .onKey(DetectionTriaged, citationOf, (_, event) => ({
    ...event.data,
    detection: event.stream,
    ...toldBy(event),
    during: { from: event.happened },
  }))
  .onKey(
    DetectionTriaged,
    ({ stream, revision, data }) => citationOf({ stream, revision: data.replaces ?? revision }),
    (row, { data, happened }) =>
      row && data.replaces !== undefined ? { ...row, during: { ...row.during, to: happened } } : row,
  );
