import {
  aggregatesOf,
  type AnyAggregate,
  type AnyEventType,
  type Context,
  eventsOf,
  exactly,
  type Field,
  idPrefix,
  type Recorded,
} from '@throughline/kernel';
import { by, rowsOf, sampleFields, streamOf } from '@throughline/story';
import { contexts } from './index';

/** The same numbers every time, below a bound. */
const dice = (seed: number) => {
  let at = seed;
  return (below: number): number => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((at / 2_147_483_648) * below);
  };
};

type Roll = ReturnType<typeof dice>;

const LENGTH = 14;
const agencies = ['one', 'two', 'three'];
const day = (n: number): string => `2031-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`;

/** Any agency in the place of any other, and any revision in the place of the right one. */
const misplaced = (value: unknown, roll: Roll): unknown => {
  if (typeof value === 'number') return roll(LENGTH);
  if (typeof value === 'string' && value.startsWith('agency-')) return `agency-${agencies[roll(3)]}`;
  if (Array.isArray(value)) return value.map((one) => misplaced(one, roll));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, misplaced(one, roll)]));
};

/** An event that says something possible of something that may not be. */
const nonsense = (type: AnyEventType, roll: Roll) => {
  const given = Object.entries(type.fields as Readonly<Record<string, Field<unknown>>>)
    .filter(([, { traits }]) => !traits.optional || roll(2) === 0)
    .map(([name, { kind, traits }]) => [name, { kind, traits: { ...traits, optional: false } }]);
  return type(misplaced(sampleFields(Object.fromEntries(given)), roll) as never);
};

const historyOf = ({ name, events }: AnyAggregate, roll: Roll): readonly Recorded[] =>
  streamOf(
    `${idPrefix(name)}1`,
    Array.from({ length: LENGTH }, () => {
      const happened = exactly(day(roll(28)));
      const event = nonsense(events[roll(events.length)]!, roll);
      return [event, by(agencies[roll(3)]!, { happened })] as const;
    }),
  );

const histories = (context: Context): readonly (readonly [AnyAggregate, readonly Recorded[]])[] =>
  aggregatesOf(context).flatMap((of) =>
    Array.from({ length: 40 }, (_, seed) => [of, historyOf(of, dice(seed + 1))] as const),
  );

describe.each(contexts.map((context) => [context.name, context] as const))(
  'the folds of %s',
  (_, context) => {
    it('are of events that there are', () => expect(eventsOf(context).length).toBeGreaterThan(0));

    it('make a state of every history, however odd', () => {
      for (const [of, history] of histories(context)) {
        const state = history.reduce((before, event) => of.evolve(before, event), of.initial);
        for (const { tell } of of.publishes ?? []) expect(() => tell(state)).not.toThrow();
        for (const { revision } of history) expect(() => of.gradingOf?.(state, revision)).not.toThrow();
        expect(state).toBeDefined();
      }
    });

    it('make rows of every history, however odd, as they stand and as they stood', async () => {
      for (const [, history] of histories(context))
        for (const projection of context.projections)
          for (const at of [undefined, day(3), day(20)])
            expect(await rowsOf(history, at).all(projection, {})).toBeInstanceOf(Array);
    });
  },
);
