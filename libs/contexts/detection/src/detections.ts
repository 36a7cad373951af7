import {
  derivedFact,
  instant,
  listOf,
  projection,
  prose,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { lifeFields, lifeUntil, standFields, standing } from './detection-life';
import {
  DetectionCorrected,
  DetectionGraded,
  DetectionRecorded,
  DetectionRegraded,
  DetectionTriaged,
  DetectionWithdrawn,
} from './events';

/** What was seen, how it is graded, and where it stands. */
export const detections = projection(
  'Detection',
  'What was seen, where and how, with every grade, correction and triage it was given.',
  {
    fields: {
      ...DetectionRecorded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that recorded it.'),
      officer: toldFields.officer.says('The officer who recorded it.'),
      derived: listOf(derivedFact).says('What the source did not give.'),
      ...standFields,
      ...lifeFields,
      correctedWords: listOf(prose()).says(
        'What corrections say without naming anybody, whenever they were made; lists are searched by it.',
      ),
      earliest: instant().says('The earliest it can have been so.'),
      latest: instant().says('The latest it can have been so.'),
    },
    of: 'Detection',
    filters: [
      'agency',
      'areaOfFocus',
      'offenceTypes',
      'enablers',
      'harms',
      'means',
      'status',
      'reliability',
      'credibility',
      'handling',
      'earliest',
      'latest',
    ],
    sorts: ['detectedAt'],
    searches: ['summary', 'description', 'correctedWords'],
    holds: 'happened',
    asAt: (row, at) => ({ ...row, ...standing(lifeUntil(row, at)) }),
    restates: ['status', 'reliability', 'credibility', 'handling'],
    serves: { one: 'detection', many: 'detections' },
  },
)
  .on(DetectionRecorded, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    derived: event.derived,
    correctedWords: [],
    earliest: event.happened.earliest,
    latest: event.happened.latest,
    ...standing({ grades: [], corrections: [], triages: [] }),
  }))
  .on(
    DetectionGraded,
    (row, event) => row && { ...row, ...standing({ ...row, grades: [...row.grades, said(event)] }) },
  )
  .on(
    DetectionRegraded,
    (row, event) => row && { ...row, ...standing({ ...row, grades: [...row.grades, said(event)] }) },
  )
  .on(DetectionCorrected, (row, event) => {
    const words = event.data.corrections.flatMap(({ wrong, nowReads }) => [wrong, nowReads ?? []].flat());
    return (
      row && {
        ...row,
        corrections: [...row.corrections, said(event)],
        correctedWords: [...row.correctedWords, ...words],
      }
    );
  })
  .on(
    DetectionTriaged,
    (row, event) => row && { ...row, ...standing({ ...row, triages: [...row.triages, said(event)] }) },
  )
  .on(
    DetectionWithdrawn,
    (row, event) => row && { ...row, ...standing({ ...row, withdrawal: said(event) }) },
  );

/** What an event said, and by whom and when. */
const said = <D extends object>(event: Recorded<{ type: string; version: number; data: D }>) => ({
  ...event.data,
  ...toldBy(event),
});
