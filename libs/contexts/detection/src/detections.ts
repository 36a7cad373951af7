import {
  code,
  derivedFact,
  group,
  listOf,
  mayHaveComeBy,
  projection,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { HandlingCode, InformationCredibility, SourceReliability } from '@throughline/vocabulary';
import { DetectionGraded, DetectionRecorded, DetectionRegraded } from './events';

const gradeGiven = group('GradeGiven', {
  ...DetectionGraded.fields,
  ...toldFields,
});

/** What was seen, and how it is graded. */
export const detections = projection(
  'Detection',
  'What was seen, where and how, with every grade it was given.',
  {
    fields: {
      ...DetectionRecorded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that recorded it.'),
      officer: toldFields.officer.says('The officer who recorded it.'),
      reliability: code(SourceReliability).optional(),
      credibility: code(InformationCredibility).optional(),
      handling: code(HandlingCode).optional(),
      handlingConditions: DetectionGraded.fields.handlingConditions,
      derived: listOf(derivedFact).says('What the source did not give.'),
      grades: listOf(gradeGiven).says('Every grade, in the order recorded; the last one stands.'),
    },
    of: 'Detection',
    filters: ['agency', 'areaOfFocus', 'means', 'reliability', 'credibility', 'handling'],
    sorts: ['detectedAt'],
    searches: ['summary', 'description'],
    holds: 'happened',
    asAt: (row, at) => ({
      ...row,
      ...graded(row.grades.filter(({ happened }) => mayHaveComeBy(happened, at))),
    }),
    restates: ['reliability', 'credibility', 'handling'],
    serves: { one: 'detection', many: 'detections' },
  },
)
  .on(DetectionRecorded, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    derived: event.derived,
    grades: [],
  }))
  .on(DetectionGraded, (row, event) => row && { ...row, ...graded([...row.grades, given(event)]) })
  .on(DetectionRegraded, (row, event) => row && { ...row, ...graded([...row.grades, given(event)]) });

type GradeGiven = (typeof gradeGiven)['_type'];

const given = (
  event: Recorded<ReturnType<typeof DetectionGraded | typeof DetectionRegraded>>,
): GradeGiven => ({
  ...event.data,
  ...toldBy(event),
});

const graded = (grades: readonly GradeGiven[]) => {
  const stands = grades.at(-1);
  return {
    grades,
    reliability: stands?.reliability,
    credibility: stands?.credibility,
    handling: stands?.handling,
    handlingConditions: stands?.handlingConditions,
  };
};
