import { CaseOpened } from '@throughline/casefile';
import {
  DetectionLinked,
  DetectionRecorded,
  DetectionTriaged,
  DetectionUnlinked,
  DetectionWithdrawn,
} from '@throughline/detection';
import { ActionExecuted, ActionPlanned } from '@throughline/disruption';
import { exactly, type Moment, type Recorded } from '@throughline/kernel';
import { InformationRequested, ReferralOffered, RequestAnswered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import type { CodeOf, LatencyStep } from '@throughline/vocabulary';
import { latency } from './latency';

const on = (day: number) => exactly(`2031-03-${String(day).padStart(2, '0')}T00:00:00.000Z`);
const days = (n: number) => ({ atLeastMinutes: n * 24 * 60, atMostMinutes: n * 24 * 60 });
type Teller = NonNullable<Parameters<typeof by>[1]>;
type Stated = NonNullable<Parameters<typeof some<typeof DetectionRecorded>>[1]>;

/** Happened on 1 March, came to notice on the 3rd, was recorded on the 4th. */
const seen = (stated: Stated = {}, teller: Teller = {}) =>
  [
    some(DetectionRecorded, { detectedAt: on(3), areaOfFocus: 'BORDER', offenceTypes: ['DRUGS'], ...stated }),
    by('north', { happened: on(1), now: on(4).earliest, ...teller }),
  ] as const;
const linked = [some(DetectionLinked, { group: 'group-1' }), by('north', { happened: on(5) })] as const;
const shared = (day: number) =>
  streamOf('referral-1', [
    [some(ReferralOffered, { detection: 'detection-1' }), by('north', { happened: on(day) })],
  ]);
const done = (day: number, exercise = false) =>
  streamOf(`action-${day}`, [
    [some(ActionPlanned, { group: 'group-1', exercise }), by('south', { happened: on(1) })],
    [some(ActionExecuted), by('south', { happened: on(day) })],
  ]);

type Asked = Parameters<typeof latency.answer>[1];
const asked = async (history: readonly Recorded[], args: Asked = {}, at?: Moment) =>
  (await latency.answer(rowsOf(history, at?.earliest), args))!;
const stepOf = async (step: CodeOf<typeof LatencyStep>, history: readonly Recorded[], at?: Moment) =>
  (await asked(history, {}, at)).all.steps.find((one) => one.step === step)!;

describe('latency', () => {
  const plain = streamOf('detection-1', [seen(), linked]);

  it('runs from what happened to its detection, and from there to the record', async () => {
    expect((await stepOf('DETECTION', plain)).times.median).toEqual(days(2));
    expect((await stepOf('RECORDING', plain)).times.median).toEqual(days(1));
  });

  it('keeps what the source does not say as unknown, and not as nil', async () => {
    const derived = [{ field: 'happened', rule: 'the day it was found' }];
    const history = streamOf('detection-1', [seen({}, { happened: on(3), derived })]);
    expect(await stepOf('DETECTION', history)).toMatchObject({ times: { known: 0, nil: 0 }, unknown: 1 });
  });

  it('knows nil where it was found at once', async () => {
    const history = streamOf('detection-1', [seen({}, { happened: on(3) })]);
    expect(await stepOf('DETECTION', history)).toMatchObject({ times: { known: 1, nil: 1 }, unknown: 0 });
  });

  it('keeps an uncertain date between its bounds', async () => {
    const happened = { ...on(1), latest: on(2).earliest, precision: 'RANGE' as const };
    const history = streamOf('detection-1', [seen({}, { happened })]);
    expect((await stepOf('DETECTION', history)).times.median).toEqual({
      atLeastMinutes: days(1).atLeastMinutes,
      atMostMinutes: days(2).atMostMinutes,
    });
  });

  it('runs from the record to the first referral that names it', async () => {
    expect(await stepOf('SHARING', plain)).toMatchObject({ times: { known: 0 }, pending: 1 });
    expect((await stepOf('SHARING', [...plain, ...shared(9)])).times.median).toEqual(days(5));
  });

  it('runs to the first answer that gives it, where that came first', async () => {
    const answered = streamOf('information-request-1', [
      [some(InformationRequested), by('south', { happened: on(1) })],
      [some(RequestAnswered, { detection: 'detection-1' }), by('north', { happened: on(7) })],
    ]);
    expect((await stepOf('SHARING', [...plain, ...answered, ...shared(9)])).times.median).toEqual(days(3));
  });

  it('does not take what was shared in an exercise for shared', async () => {
    const drill = [
      ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), by('north')]]),
      ...streamOf('referral-2', [
        [
          some(ReferralOffered, { detection: 'detection-1', case: 'case-1' }),
          by('north', { happened: on(5) }),
        ],
      ]),
    ];
    expect(await stepOf('SHARING', [...plain, ...drill])).toMatchObject({ times: { known: 0 }, pending: 1 });
  });

  it('says where what was shared is dated before the record', async () =>
    expect(await stepOf('SHARING', [...plain, ...shared(2)])).toMatchObject({
      times: { known: 0 },
      outOfOrder: 1,
    }));

  it('runs to the first action against a group that it is linked to, and not to one before it', async () => {
    const history = [...plain, ...done(2), ...done(10), ...done(20)];
    expect((await stepOf('ACTING', history)).times.median).toEqual(days(6));
  });

  it('does not run to an exercise, nor by a link that was undone', async () => {
    expect(await stepOf('ACTING', [...plain, ...done(10, true)])).toMatchObject({ pending: 1 });
    const undone = streamOf('detection-1', [
      seen(),
      linked,
      [some(DetectionUnlinked, { link: 1 }), by('north', { happened: on(12) })],
    ]);
    expect(await stepOf('ACTING', [...undone, ...done(10)])).toMatchObject({ pending: 1 });
    expect(await stepOf('ACTING', [...undone, ...done(10)], on(11))).toMatchObject({ pending: 0 });
  });

  it('runs to its adoption, where that comes first', async () => {
    const adopted = streamOf('detection-1', [
      seen(),
      linked,
      [some(DetectionTriaged, { triage: 'ADOPTED', case: 'case-1' }), by('north', { happened: on(6) })],
    ]);
    expect((await stepOf('ACTING', [...adopted, ...done(10)])).times.median).toEqual(days(2));
  });

  it('does not run to its adoption into an exercise', async () => {
    const practice = streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), by('north')]]);
    const adopted = streamOf('detection-1', [
      seen(),
      [some(DetectionTriaged, { triage: 'ADOPTED', case: 'case-1' }), by('north', { happened: on(6) })],
    ]);
    expect(await stepOf('ACTING', [...practice, ...adopted])).toMatchObject({ pending: 1 });
  });

  it('is as it was at a date', async () =>
    expect(await stepOf('SHARING', [...plain, ...shared(9)], on(8))).toMatchObject({ pending: 1 }));

  it('leaves out what was withdrawn or stands as a duplicate, and says how many', async () => {
    const history = [
      ...plain,
      ...streamOf('detection-2', [seen(), [some(DetectionWithdrawn), by('north', { happened: on(5) })]]),
      ...streamOf('detection-3', [
        seen(),
        [some(DetectionTriaged, { triage: 'DUPLICATE' }), by('north', { happened: on(5) })],
      ]),
    ];
    expect(await asked(history)).toMatchObject({ all: { detections: 1 }, leftOut: 2 });
  });

  it('is told by area of focus, by every type of offending, and by agency', async () => {
    const history = [
      ...plain,
      ...streamOf('detection-2', [seen({ areaOfFocus: 'NATIONAL', offenceTypes: ['DRUGS', 'FINANCIAL'] })]),
    ];
    const answer = await asked(history);
    expect(answer.byAreaOfFocus.map((one) => [one.areaOfFocus, one.latencies.detections])).toEqual([
      ['BORDER', 1],
      ['NATIONAL', 1],
    ]);
    expect(answer.byOffenceType.map((one) => [one.offenceType, one.latencies.detections])).toEqual([
      ['DRUGS', 2],
      ['FINANCIAL', 1],
    ]);
    expect(answer.byAgency.map((one) => [one.agency, one.latencies.detections])).toEqual([
      ['agency-north', 2],
    ]);
  });

  it('may be of a period, a type of offending or an agency', async () => {
    expect((await asked(plain, { period: { from: on(4) } })).all.detections).toBe(0);
    expect((await asked(plain, { offenceType: 'CYBER' })).all.detections).toBe(0);
    expect((await asked(plain, { agency: 'agency-north' })).all.detections).toBe(1);
  });
});
