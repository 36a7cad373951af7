import { by, story } from '@throughline/story';
import { RecordDetection } from './record-detection';
import { RecordSource } from './record-source';
import { SourceRecorded } from './source-recorded';

const standing = { owner: 'agency-north', partners: [], withdrawn: false };
const told = { source: 'A. Source', safeguards: 'Nobody calls before dark.' };
const input = { detection: 'detection-1', ...told };
const north = by('north', { known: { standing } });

describe('recording who told of a detection', () => {
  it('is kept apart from it, naming it by no more than the text of its id', () =>
    story()
      .when(RecordSource, input, north)
      .then(SourceRecorded({ ...told, ofDetection: 'detection-1' })));

  it('is for the agency that recorded the detection', () => {
    story()
      .when(RecordSource, input, by('south', { known: { standing } }))
      .rejected('NOT_THE_RECORDER');
    story().when(RecordSource, input, by('north')).rejected('NOT_THE_RECORDER');
  });

  it('is marked no lower than sensitive', () =>
    story()
      .when(RecordSource, input, { ...north, marking: { classification: 'IN_CONFIDENCE' } })
      .rejected('MARKING_TOO_LOW'));

  it('is not among the fields of the detection that anybody is asked for', () => {
    expect(Object.keys(RecordDetection.fields)).not.toContain('source');
  });
});
