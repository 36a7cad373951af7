import { openMemoryStore } from '@throughline/event-store/memory';
import {
  aggregate,
  type AnyAggregate,
  type AnyCommand,
  boolean,
  decisionFields,
  event,
  proposedFields,
} from '@throughline/kernel';
import { sampleFields } from '@throughline/story';
import { issued, type More } from './counter-sample';
import { Executor } from './executor';

const marking = 'RESTRICTED';
const TestDrillOpened = event('TestDrillOpened', 'A drill or the real thing was opened.', {
  marking,
  fields: { practised: boolean() },
});
const TestDrillNoted = event('TestDrillNoted', 'Something was noted.', { marking, fields: {} });
const TestDrillPutForward = event('TestDrillPutForward', 'Something was put forward.', {
  marking,
  fields: proposedFields,
});
const TestDrillDecided = event('TestDrillDecided', 'Something was decided.', {
  marking,
  decision: true,
  fields: { ...decisionFields, exercise: boolean() },
});
const drill = aggregate('TestDrill', {
  says: 'What may be practice.',
  events: [TestDrillOpened, TestDrillNoted, TestDrillPutForward, TestDrillDecided],
  initial: { exercise: false },
  evolve: (state: { readonly exercise: boolean }, recorded) =>
    recorded.type === 'TestDrillOpened' ? { exercise: recorded.data.practised } : state,
  rejections: {},
  isExercise: ({ exercise }) => exercise,
});
const Open = drill.command('OpenTestDrill', 'Open it.', {
  opens: true,
  fields: { exercise: boolean() },
  decide: ({ exercise }) => TestDrillOpened({ practised: exercise }),
});
const Note = drill.command('NoteTestDrill', 'Note something.', {
  fields: {},
  decide: () => TestDrillNoted({}),
});
const PutForward = drill.command('PutTestDrillForward', 'Put something forward.', {
  fields: {},
  decide: (_, __, { digest }) => TestDrillPutForward({ contentHash: digest({}) }),
});
const Decide = drill.command('DecideTestDrill', 'Decide something.', {
  fields: { ...decisionFields, exercise: boolean() },
  decide: (input) => TestDrillDecided(input),
});

const TestSighted = event('TestSighted', 'Something was seen.', { marking, fields: {} });
const sighting = aggregate('TestSighting', {
  says: 'What is never practice.',
  events: [TestSighted],
  initial: 0,
  evolve: (sum: number) => sum + 1,
  rejections: {},
});
const Sight = sighting.command('SightTest', 'Say what was seen.', {
  opens: true,
  fields: {},
  decide: () => TestSighted({}),
});
const TestExamined = event('TestExamined', 'Something was looked into.', { marking, fields: {} });
const examination = aggregate('TestExamination', {
  says: 'What looks into what others did.',
  events: [TestExamined],
  initial: 0,
  evolve: (sum: number) => sum + 1,
  rejections: {},
  examines: true,
});
const Examine = examination.command('ExamineTest', 'Look into it.', {
  opens: true,
  fields: {},
  decide: () => TestExamined({}),
});

describe('what comes from an exercise', () => {
  const executor = new Executor({
    store: openMemoryStore(),
    clock: () => '2031-03-01T09:00:00.000Z',
    known: {
      aggregates: new Map<string, AnyAggregate>([drill, sighting, examination].map((one) => [one.name, one])),
      agencies: new Set(['agency-1']),
    },
  });
  const given = async (command: AnyCommand, input: object, more: More = {}) =>
    (await executor.execute(issued(command, input, more))) as { id: string; code?: string; because?: string };
  const both = async () => ({
    practice: (await given(Open, { exercise: true })).id,
    real: (await given(Open, { exercise: false })).id,
  });
  const on = (stream: string) => ({ basis: [{ stream, revision: 0 }] });
  const decision = (testDrill: string, exercise: boolean) => ({
    ...sampleFields(Decide.fields),
    testDrill,
    exercise,
  });

  it('is nothing that a decision may rest on', async () => {
    const { practice, real } = await both();
    expect(await given(Decide, decision(real, false), on(practice))).toMatchObject({
      code: 'EXERCISE',
      because: expect.stringContaining(`${practice}@0`),
    });
    expect(await given(PutForward, { testDrill: real }, on(practice))).toMatchObject({ code: 'EXERCISE' });
    expect(await given(Decide, decision(real, false), on(real))).toMatchObject({ revision: 1 });
  });

  it('is enough for a decision in an exercise, unless that is to be the real thing', async () => {
    const { practice, real } = await both();
    expect(await given(Decide, decision(practice, true), on(practice))).toMatchObject({ revision: 1 });
    expect(await given(PutForward, { testDrill: practice }, on(practice))).toMatchObject({ revision: 2 });
    expect(await given(Decide, decision(practice, true), on(real))).toMatchObject({ revision: 3 });
    expect(await given(Decide, decision(practice, false), on(practice))).toMatchObject({ code: 'EXERCISE' });
  });

  it('is nothing that anything real may rest on, though nothing is decided', async () => {
    const { practice, real } = await both();
    for (const [command, input] of [
      [Note, { testDrill: real }],
      [Open, { exercise: false }],
      [Sight, {}],
    ] as const)
      expect(await given(command, input, on(practice))).toMatchObject({
        code: 'EXERCISE',
        because: expect.stringContaining(`${practice}@0`),
      });
  });

  it('is enough for what is noted in an exercise, and for another exercise', async () => {
    const { practice } = await both();
    expect(await given(Note, { testDrill: practice }, on(practice))).toMatchObject({ revision: 1 });
    expect(await given(Open, { exercise: true }, on(practice))).toMatchObject({ revision: 0 });
  });

  it('may be examined, by what examines and relies on nothing', async () => {
    const { practice } = await both();
    expect(await given(Examine, {}, on(practice))).toMatchObject({ revision: 0 });
  });
});
