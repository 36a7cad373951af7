import { derivedFact, listOf, projection, type Recorded, toldBy, toldFields } from '@throughline/kernel';
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
    },
    of: 'Detection',
    filters: ['agency', 'areaOfFocus', 'means', 'status', 'reliability', 'credibility', 'handling'],
    sorts: ['detectedAt'],
    searches: ['summary', 'description'],
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
  .on(DetectionCorrected, (row, event) => row && { ...row, corrections: [...row.corrections, said(event)] })
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
