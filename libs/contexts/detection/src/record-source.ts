import { detectionStanding } from '@throughline/facts';
import { id } from '@throughline/kernel';
import { sourceIdentity } from './source-identity';
import { SourceRecorded } from './source-recorded';

const { ofDetection: _, ...told } = SourceRecorded.fields;

/** Several may have told of one detection; each is kept on a record of its own. */
export const RecordSource = sourceIdentity.command(
  'RecordSource',
  'Record who told of a detection, where it is kept apart from it.',
  {
    opens: true,
    fields: { detection: id('Detection').says('The detection it is the source of.'), ...told },
    consults: ({ detection }) => ({ standing: [detectionStanding, detection] }),
    rejects: ['NOT_THE_RECORDER'],
    decide: ({ detection, ...input }, _state, { agency, known }) => {
      if (known.standing?.owner !== agency) return sourceIdentity.reject('NOT_THE_RECORDER');
      return SourceRecorded({ ...input, ofDetection: detection });
    },
  },
);
