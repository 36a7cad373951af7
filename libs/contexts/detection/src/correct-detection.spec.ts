import { by, some, story } from '@throughline/story';
import { CorrectDetection } from './correct-detection';
import { DetectionCorrected, DetectionRecorded, DetectionWithdrawn } from './events';

const input = {
  corrections: [
    { field: 'place', wrong: 'It was the other port.', shouldRead: 'Port Halcyon (fictional)' },
    { field: 'commodities', wrong: 'Weighed with its wrapping.' },
  ],
};
const recorded = story().given([some(DetectionRecorded)], by('north'));

describe('correcting a detection', () => {
  it('says what was wrong, field by field', () =>
    recorded.when(CorrectDetection, input, by('north')).then(DetectionCorrected(input)));

  it('is for the agency that recorded it', () =>
    recorded.when(CorrectDetection, input, by('south')).rejected('NOT_THE_RECORDER'));

  it('names fields that a detection has, and never the source', () => {
    for (const field of ['weather', 'source', 'toString'])
      recorded
        .when(CorrectDetection, { corrections: [{ field, wrong: 'some text' }] }, by('north'))
        .rejected('NO_SUCH_FIELD');
  });

  it('says openly what it should read only where that names nobody', () => {
    const of = (field: string) => ({ corrections: [{ field, wrong: 'some text', nowReads: 'Ōtāhuhu' }] });
    recorded.when(CorrectDetection, of('summary'), by('north')).then(DetectionCorrected(of('summary')));
    recorded.when(CorrectDetection, of('seen'), by('north')).rejected('NAMES_SOMEBODY');
  });

  it('is too late once it was withdrawn', () =>
    recorded
      .given([some(DetectionWithdrawn)], by('north'))
      .when(CorrectDetection, input, by('north'))
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () => story().when(CorrectDetection, input).rejected('NOT_FOUND'));
});
