import { citationOf, count, id, line, listOf, projection, toldBy, toldFields } from '@throughline/kernel';
import { FindingRecorded } from './recommendation-events';

/** What overseers made of what they examined, one row a finding; its key is the citation of the event that made it. */
export const findings = projection(
  'Finding',
  'What an overseer made of what an agency did, and on which events.',
  {
    fields: {
      ...FindingRecorded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The oversight body that found it.'),
      inquiry: id('Inquiry'),
      revision: count().says('The revision of the finding in the record of the inquiry.'),
      authority: line(),
      basis: listOf(line()).says('The events it rests on, each as stream@revision.'),
    },
    filters: ['inquiry', 'agency', 'concerns', 'kind', 'reviewBy'],
    sorts: ['title'],
    searches: ['title', 'rationale'],
    holds: 'happened',
    serves: { one: 'finding', many: 'findings' },
  },
).onKey(FindingRecorded, citationOf, (_, event) => ({
  ...event.data,
  ...toldBy(event),
  inquiry: event.stream,
  revision: event.revision,
  authority: event.authority,
  basis: event.basis.map(citationOf),
}));
