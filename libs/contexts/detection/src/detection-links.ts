import { citationOf, code, id, instant, moment, projection } from '@throughline/kernel';
import { LinkedKind } from '@throughline/vocabulary';
import { DetectionLinked } from './events';

/** What detections were linked to, one row a link; its key is the citation of the event that made it. */
export const detectionLinks = projection(
  'DetectionLink',
  'What a detection was linked to, by whom and why.',
  {
    fields: {
      ...DetectionLinked.fields,
      detection: id('Detection'),
      linkedTo: code(LinkedKind).says('What kind of thing it was linked to.'),
      linkedBy: id('Agency').says('The agency that made the link.'),
      officer: id('Officer'),
      happened: moment(),
      recordedAt: instant(),
    },
    filters: ['detection', 'group', 'case', 'entity', 'linkedBy'],
    holds: 'happened',
  },
).onKey(DetectionLinked, citationOf, (_, { data, stream, agency, officer, happened, recordedAt }) => ({
  ...data,
  detection: stream,
  linkedTo: data.group ? 'GROUP' : data.case ? 'CASE' : 'ENTITY',
  linkedBy: agency,
  officer,
  happened,
  recordedAt,
}));
