import {
  citationIn,
  citationOf,
  group,
  id,
  projection,
  prose,
  span,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { DetectionLinked, DetectionUnlinked } from './events';

const unlinking = group('DetectionUnlinking', {
  ...toldFields,
  reason: prose().says('Why the two do not belong together.'),
});

/** What detections were linked to, one row a link; its key is the citation of the event that made it. */
export const detectionLinks = projection(
  'DetectionLink',
  'What a detection was linked to, by whom and why, and whether that was undone.',
  {
    fields: {
      ...DetectionLinked.fields,
      detection: id('Detection'),
      ...toldFields,
      agency: toldFields.agency.says('The agency that made the link.'),
      during: span().says('From when until when it stood.'),
      unlinking: unlinking.optional().says('How it was undone.'),
    },
    filters: ['detection', 'group', 'case', 'entity', 'agency'],
    holds: 'during',
    serves: { one: 'detectionLink', many: 'detectionLinks' },
  },
)
  .onKey(DetectionLinked, citationOf, (_, event) => ({
    ...event.data,
    detection: event.stream,
    ...toldBy(event),
    during: { from: event.happened },
  }))
  .onKey(
    DetectionUnlinked,
    citationIn('link'),
    (row, event) =>
      row && {
        ...row,
        during: { ...row.during, to: event.happened },
        unlinking: { ...toldBy(event), reason: event.data.reason },
      },
  );
