import { exactly, type Where } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { detectionLinks } from './detection-links';
import { detectionTriages } from './detection-triages';
import { detections } from './detections';
import {
  DetectionCorrected,
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
  DetectionTriaged,
  DetectionUnlinked,
  DetectionWithdrawn,
} from './events';
import { sourceIdentities } from './source-identities';
import { SourceRecorded } from './source-recorded';

const on = (day: string) => by('north', { happened: exactly(`${day}T00:00:00.000Z`) });
const history = streamOf('detection-1', [
  [some(DetectionRecorded, { summary: 'A container re-sealed' }), on('2031-01-01')],
  [some(DetectionGraded, { reliability: 'D' }), on('2031-02-01')],
  [some(DetectionRegraded, { reliability: 'B' }), on('2031-03-01')],
  [DetectionLinked({ group: 'group-1', grounds: 'The same consignee.' }), on('2031-04-01')],
  [DetectionLinked({ case: 'case-1', grounds: 'Opened for it.' }), on('2031-05-01')],
  [DetectionTriaged({ triage: 'NO_FURTHER_ACTION', reason: 'A lawful load.' }), on('2031-05-02')],
  [DetectionTriaged({ triage: 'ADOPTED', case: 'case-1', replaces: 5 }), on('2031-05-03')],
  [DetectionCorrected({ corrections: [{ field: 'place', wrong: 'The other port.' }] }), on('2031-06-01')],
  [DetectionUnlinked({ link: 3, reason: 'Another consignee.' }), on('2031-07-01')],
  [DetectionWithdrawn({ ground: 'MISTAKEN', reason: 'Another container.' }), on('2031-08-01')],
]);
const at = (day: string) => rowsOf(history, `${day}T00:00:00.000Z`);

const filters: readonly string[] = detections.filters ?? [];

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

  it('stand where they stood at a date', async () => {
    const standing = async (day: string) => (await at(day).one(detections, 'detection-1'))?.row;
    expect(await standing('2031-04-15')).toMatchObject({ status: 'NEW', triages: [], corrections: [] });
    expect(await standing('2031-05-02')).toMatchObject({ status: 'NO_FURTHER_ACTION', case: undefined });
    expect(await standing('2031-05-15')).toMatchObject({ status: 'ADOPTED', case: 'case-1' });
    expect(await standing('2031-08-15')).toMatchObject({
      status: 'WITHDRAWN',
      case: 'case-1',
      withdrawal: { ground: 'MISTAKEN' },
    });
  });

  it('show what was wrong beside what was recorded', async () => {
    const read = await rowsOf(history).one(detections, 'detection-1');
    expect(read?.row).toMatchObject({
      summary: 'A container re-sealed',
      corrections: [{ corrections: [{ field: 'place', wrong: 'The other port.' }], agency: 'agency-north' }],
    });
  });

  it('hold the words of corrections, which they are searched by, and never what is sealed', async () => {
    const told = streamOf('detection-2', [
      some(DetectionRecorded, { summary: 'A lock-up in Otara' }),
      DetectionCorrected({
        corrections: [
          { field: 'summary', wrong: 'It is another suburb.', nowReads: 'A lock-up in Ōtāhuhu' },
          { field: 'seen', wrong: 'It was his brother.', shouldRead: 'A. Person' },
        ],
      }),
    ]);
    expect(detections.searches).toContain('correctedWords');
    expect((await rowsOf(told).one(detections, 'detection-2'))?.row.correctedWords).toEqual([
      'It is another suburb.',
      'A lock-up in Ōtāhuhu',
      'It was his brother.',
    ]);
  });

  it('are found by what they are about, where they stood at a date and when they may have happened', async () => {
    const about = { offenceTypes: ['DRUGS', 'CYBER'], enablers: ['TECHNOLOGY'], harms: ['ECONOMY'] } as const;
    const told = streamOf('detection-3', [
      [some(DetectionRecorded, about), on('2031-01-10')],
      [some(DetectionTriaged, { triage: 'NO_FURTHER_ACTION' }), on('2031-03-01')],
    ]);
    const found = async (where: Where, day?: string) =>
      (await rowsOf(told, day && `${day}T00:00:00.000Z`).all(detections, where)).length;
    const january = {
      latest: { from: '2031-01-01T00:00:00.000Z' },
      earliest: { to: '2031-01-31T23:59:59.999Z' },
    };
    const about2 = { offenceTypes: ['CYBER'], enablers: ['TECHNOLOGY'], harms: ['ECONOMY', 'COMMUNITIES'] };
    expect(Object.keys({ ...about2, ...january }).filter((one) => !filters.includes(one))).toEqual([]);
    expect(await found({ ...about2, ...january })).toBe(1);
    expect(await found({ ...january, status: ['NEW'] }, '2031-02-01')).toBe(1);
    expect(await found({ ...january, status: ['NEW'] })).toBe(0);
    expect(await found({ offenceTypes: ['ENVIRONMENT'] })).toBe(0);
    expect(await found({ latest: { from: '2031-02-01T00:00:00.000Z' } })).toBe(0);
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

  it('stand until they were undone, and tell why', async () => {
    const held = async (day: string) =>
      (await at(day).all(detectionLinks, { detection: ['detection-1'] })).map(({ key }) => key);
    expect(await held('2031-04-15')).toEqual(['detection-1@3']);
    expect(await held('2031-06-15')).toEqual(['detection-1@3', 'detection-1@4']);
    expect(await held('2031-07-15')).toEqual(['detection-1@4']);
    const undone = await rowsOf(history).one(detectionLinks, 'detection-1@3');
    expect(undone?.row.unlinking).toMatchObject({ reason: 'Another consignee.' });
  });
});

describe('triages', () => {
  it('stand until another takes their place', async () => {
    const standing = async (day: string) =>
      (await at(day).all(detectionTriages, { detection: ['detection-1'] })).map(({ row }) => row.triage);
    expect(await standing('2031-05-01')).toEqual([]);
    expect(await standing('2031-05-02')).toEqual(['NO_FURTHER_ACTION']);
    expect(await standing('2031-05-15')).toEqual(['ADOPTED']);
  });

  it('are found by the case that they adopt into', async () => {
    const read = await rowsOf(history).all(detectionTriages, { case: ['case-1'] });
    expect(read.map(({ key }) => key)).toEqual(['detection-1@6']);
  });
});

describe('who told of a detection', () => {
  it('is found by its id alone, and never on the detection', async () => {
    const apart = streamOf('source-identity-1', [
      [some(SourceRecorded, { ofDetection: 'detection-1', source: 'A. Source' }), on('2031-01-02')],
    ]);
    const rows = rowsOf([...history, ...apart]);
    const [read] = await rows.all(sourceIdentities, { ofDetection: ['detection-1'] });
    expect(read).toMatchObject({ key: 'source-identity-1', row: { source: 'A. Source' } });
    expect(JSON.stringify(await rows.one(detections, 'detection-1'))).not.toContain('A. Source');
  });
});
