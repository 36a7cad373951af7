import { citationOf, id, projection, toldBy, toldFields } from '@throughline/kernel';
import { DetectionLinked } from './events';

/** What detections were linked to, one row a link; its key is the citation of the event that made it. */
export const detectionLinks = projection(
  'DetectionLink',
  'What a detection was linked to, by whom and why.',
  {
    fields: {
      ...DetectionLinked.fields,
      detection: id('Detection'),
      ...toldFields,
      agency: toldFields.agency.says('The agency that made the link.'),
    },
    filters: ['detection', 'group', 'case', 'entity', 'agency'],
    holds: 'happened',
    serves: { one: 'detectionLink', many: 'detectionLinks' },
  },
).onKey(DetectionLinked, citationOf, (_, event) => ({
  ...event.data,
  detection: event.stream,
  ...toldBy(event),
}));
