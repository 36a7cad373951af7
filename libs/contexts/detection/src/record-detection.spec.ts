import { exactly } from '@throughline/kernel';
import { by, sampleFields, story } from '@throughline/story';
import { DetectionRecorded } from './events';
import { RecordDetection } from './record-detection';

const seen = sampleFields(RecordDetection.fields);
const laterDay = '2031-03-02T09:00:00.000Z';

describe('recording a detection', () => {
  it('is recorded as seen', () => story().when(RecordDetection, seen).then(DetectionRecorded(seen)));

  it('did not come to notice in the future', () =>
    story()
      .when(RecordDetection, { ...seen, detectedAt: exactly(laterDay) })
      .rejected('DETECTED_IN_THE_FUTURE'));

  it('did not come to notice before it happened', () =>
    story()
      .when(RecordDetection, seen, by('north', { happened: exactly(laterDay) }))
      .rejected('DETECTED_BEFORE_IT_HAPPENED'));

  it('may have come to notice on the uncertain day it happened', () => {
    const sometime = {
      earliest: '2031-02-28T00:00:00.000Z',
      latest: laterDay,
      precision: 'RANGE',
      zone: 'UTC',
    } as const;
    story()
      .when(RecordDetection, seen, by('north', { happened: sometime }))
      .then(DetectionRecorded(seen));
  });

  it('is recorded once', () =>
    story()
      .given([DetectionRecorded(seen)])
      .when(RecordDetection, seen)
      .rejected('ALREADY_RECORDED'));
});
