import {
  type Act,
  aggregate,
  type AnyAggregate,
  type AnyCommand,
  event,
  fact,
  listOf,
  line,
  published,
} from '@throughline/kernel';
import { actBy, sampleFields, some } from '@throughline/story';
import { Facts } from './facts';
import type { StateCache } from './state-cache';

const TestRingOpened = event('TestRingOpened', 'A ring was opened.', { marking: 'RESTRICTED', fields: {} });
const ringsAfter = fact<readonly string[]>('RingsAfter', 'TestRing', (after) => after);
const ring = aggregate('TestRing', {
  says: 'What may lead on to others of its kind.',
  events: [TestRingOpened],
  initial: [] as readonly string[],
  evolve: (state) => state,
  rejections: {},
  mergedInto: ([next]) => next,
  publishes: [published(ringsAfter, (after: readonly string[]) => after)],
});
const house = aggregate('TestHouse', {
  says: 'Whose officers have interests.',
  events: [TestRingOpened],
  initial: [] as readonly string[],
  evolve: (state) => state,
  rejections: {},
  interestsOf: (rings, officer) =>
    new Map(officer === 'officer-1' ? rings.map((one, n) => [one, n + 1]) : []),
});
const Judge = ring.command('JudgeTestRing', 'Decide on a ring.', {
  decides: true,
  fields: {},
  decide: () => some(TestRingOpened),
});
const Follow = ring.command('FollowTestRing', 'Follow a ring.', {
  fields: { from: listOf(line()) },
  consults: ({ from }) => ({ line: [ringsAfter, from] }),
  decide: () => some(TestRingOpened),
});

/** Three rings that lead on to one another, and a fourth that nothing leads to. */
const after: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['c'], c: ['a'], d: ['a'] };
const states = {
  load: async (_: AnyAggregate, stream: string) => ({ state: after[stream], length: after[stream] ? 1 : 0 }),
} as unknown as StateCache;

const none = { all: async () => [] };

describe('a fact that leads on', () => {
  const follow = (from: readonly string[]) =>
    new Facts(states, new Map<string, AnyAggregate>([[ring.name, ring]]), none).consultedBy(
      Follow,
      { ...sampleFields(Follow.fields), from },
      { act: actBy({}) satisfies Act, state: [] },
    );

  it('is asked of all that it leads to, each once, also where that is a circle', async () => {
    const { known, beside } = await follow(['a']);
    expect([...(known.line as ReadonlyMap<string, unknown>).keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(beside.map(({ stream }) => stream).sort()).toEqual(['a', 'b', 'c']);
  });

  it('ends where nothing is on the record', async () => {
    const { known } = await follow(['nowhere']);
    expect(known.line).toEqual(new Map());
  });
});

describe('what an officer declared an interest in', () => {
  const after: Readonly<Record<string, readonly string[]>> = {
    'test-house-1': ['test-ring-1', 'test-ring-4'],
    'test-ring-1': ['test-ring-2'],
    'test-ring-2': ['test-ring-3'],
    'test-ring-3': ['test-ring-1'],
  };
  const load = async (_: AnyAggregate, stream: string) => ({ state: after[stream] ?? [], length: 1 });
  const kinds = new Map<string, AnyAggregate>([house, ring].map((one) => [one.name, one]));
  const facts = new Facts({ load } as unknown as StateCache, kinds, none);
  const interestsOf = (command: AnyCommand, officer: string) =>
    facts.interestsOf(command, actBy({ agency: 'test-house-1', officer }));

  it('is what that was merged into as well, however far, by the same declaration', async () =>
    expect(await interestsOf(Judge, 'officer-1')).toEqual(
      new Map([
        ['test-ring-1', 'test-house-1@1'],
        ['test-ring-2', 'test-house-1@1'],
        ['test-ring-3', 'test-house-1@1'],
        ['test-ring-4', 'test-house-1@2'],
      ]),
    ));

  it('is their own, and asked for where something is decided', async () => {
    expect(await interestsOf(Judge, 'officer-2')).toEqual(new Map());
    expect(await interestsOf(Follow, 'officer-1')).toEqual(new Map());
  });
});
