import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { detectionLinks } from './detection-links';
import { detections } from './detections';
import { DetectionGraded, DetectionLinked, DetectionRecorded, DetectionRegraded } from './events';

const on = (day: string) => by('north', { happened: exactly(`${day}T00:00:00.000Z`) });
const history = streamOf('detection-1', [
  [some(DetectionRecorded, { summary: 'A container re-sealed' }), on('2031-01-01')],
  [some(DetectionGraded, { reliability: 'D' }), on('2031-02-01')],
  [some(DetectionRegraded, { reliability: 'B' }), on('2031-03-01')],
  [DetectionLinked({ group: 'group-1', grounds: 'The same consignee.' }), on('2031-04-01')],
  [DetectionLinked({ case: 'case-1', grounds: 'Opened for it.' }), on('2031-05-01')],
]);
const at = (day: string) => rowsOf(history, `${day}T00:00:00.000Z`);

describe('detections', () => {
  it('carry the grade that stands, and every grade before it', async () => {
    const read = await rowsOf(history).one(detections, 'detection-1');
    expect(read?.row).toMatchObject({
      agency: 'agency-north',
      summary: 'A container re-sealed',
      reliability: 'B',
    });
    expect(read?.row.grades.map(({ reliability }) => reliability)).toEqual(['D', 'B']);
  });

  it('carry the grade that stood at a date', async () => {
    expect((await at('2031-02-15').one(detections, 'detection-1'))?.row.reliability).toBe('D');
    expect((await at('2031-01-15').one(detections, 'detection-1'))?.row.reliability).toBeUndefined();
  });

  it('are not there before they happened', async () =>
    expect(await at('2030-12-31').one(detections, 'detection-1')).toBeUndefined());
});

describe('links of detections', () => {
  it('are cited by the event that made them', async () => {
    const [link] = await rowsOf(history).all(detectionLinks, { group: ['group-1'] });
    expect(link).toMatchObject({
      key: 'detection-1@3',
      row: { detection: 'detection-1', agency: 'agency-north' },
    });
  });
});
