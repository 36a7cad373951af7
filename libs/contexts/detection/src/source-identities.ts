import { projection, toldBy, toldFields } from '@throughline/kernel';
import { SourceRecorded } from './source-recorded';

/** Who told of which detection. Nothing leads here from the detection: whoever may know asks by its id. */
export const sourceIdentities = projection('SourceIdentity', 'Who told of a detection, kept apart from it.', {
  fields: {
    ...SourceRecorded.fields,
    ...toldFields,
    agency: toldFields.agency.says('The agency that keeps the source.'),
  },
  of: 'SourceIdentity',
  filters: ['ofDetection', 'agency'],
  serves: { one: 'sourceIdentity', many: 'sourceIdentities' },
}).on(SourceRecorded, (_, event) => ({ ...event.data, ...toldBy(event) }));
