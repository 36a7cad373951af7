import { citationIn, citationOf, id, projection, prose, span, toldBy, toldFields } from '@throughline/kernel';
import { CaseSubjectAdded, CaseSubjectDropped } from './standing-events';

/** What cases concern, one row for each naming; its key is the citation of the event that named it. */
export const caseSubjects = projection(
  'CaseSubject',
  'A group, person or thing that a case concerns or concerned.',
  {
    fields: {
      ...CaseSubjectAdded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that named it.'),
      case: id('Case'),
      during: span().says('From when until when the case concerned it.'),
      reason: prose().optional().says('Why the case concerns it no longer.'),
    },
    filters: ['case', 'group', 'entity', 'agency', 'exercise'],
    holds: 'during',
    serves: { one: 'caseSubject', many: 'caseSubjects' },
  },
)
  .onKey(CaseSubjectAdded, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    case: event.stream,
    during: { from: event.happened },
  }))
  .onKey(
    CaseSubjectDropped,
    citationIn('added'),
    (row, { happened: to, data }) => row && { ...row, during: { ...row.during, to }, reason: data.reason },
  );
