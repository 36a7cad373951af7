import fc from 'fast-check';
import type { Append, Filter } from '../port';
import { newName, proposed } from './event-store-samples';
import { revisionIn, type Asked, type Model } from './record-model';

/** Prefixes of each other, and what a pattern language would take for more than itself. */
const STREAMS = ['a', 'ab', 'a%', 'a_b', 'ā🛶'];
const TYPES = ['Seen', 'Heard', 'SeenAgain'];

/** Something to ask of a store, told by how it relates to what is there, as that is not known beforehand. */
export type Step =
  | {
      readonly do: 'append';
      readonly stream: string;
      readonly expected: 'any' | 'none' | 'right' | 'behind' | 'ahead';
      /** What is read beside it, and whether that was a while ago. */
      readonly beside?: { readonly stream: string; readonly read: 'now' | 'before' } | undefined;
      readonly types: readonly string[];
      readonly loseAnswer: boolean;
    }
  | {
      readonly do: 'appendAgain';
      readonly which: number;
      readonly with: 'the same' | 'another hash' | 'another stream' | 'another expectation';
      readonly loseAnswer: boolean;
    }
  | { readonly do: 'readStream'; readonly stream: string; readonly from?: number; readonly limit?: number }
  | { readonly do: 'readAll'; readonly after: number; readonly until?: number; readonly only?: Filter }
  | {
      readonly do: 'positionAt';
      readonly which: number;
      readonly when: 'then' | 'long before' | 'long after';
    }
  | { readonly do: 'commandStatus'; readonly which: number }
  | { readonly do: 'head' }
  | { readonly do: 'reopen' };

const stream = fc.constantFrom(...STREAMS);
const which = fc.nat(1_000);
const loseAnswer = fc.integer({ min: 0, max: 9 }).map((n) => n === 9);

const append = fc.record({
  do: fc.constant('append' as const),
  stream,
  expected: fc.constantFrom('any' as const, 'none', 'right', 'right', 'behind', 'ahead'),
  beside: fc.option(fc.record({ stream, read: fc.constantFrom('now' as const, 'now', 'before') }), {
    nil: undefined,
    freq: 2,
  }),
  types: fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
  loseAnswer,
});

const appendAgain = fc.record({
  do: fc.constant('appendAgain' as const),
  which,
  with: fc.constantFrom('the same' as const, 'another hash', 'another stream', 'another expectation'),
  loseAnswer,
});

const only = fc.oneof(
  fc.record({ types: fc.subarray([...TYPES, 'Unheard'], { minLength: 1 }) }),
  fc.record({ streams: fc.subarray([...STREAMS, 'b', '', '%', 'ā'], { maxLength: 2 }) }),
  fc.record({
    types: fc.subarray(TYPES),
    streams: fc.subarray([...STREAMS, 'b'], { minLength: 1 }),
  }),
);

const readStream = fc.record(
  { do: fc.constant('readStream' as const), stream, from: fc.nat(4), limit: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: ['do', 'stream'] },
);

const readAll = fc.record(
  { do: fc.constant('readAll' as const), after: which, until: which, only },
  { requiredKeys: ['do', 'after'] },
);

const reading = fc.oneof(
  readStream,
  { weight: 4, arbitrary: readAll },
  fc.record({
    do: fc.constant('positionAt' as const),
    which,
    when: fc.constantFrom('then' as const, 'then', 'long before', 'long after'),
  }),
  fc.record({ do: fc.constant('commandStatus' as const), which }),
  fc.constant({ do: 'head' as const }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: append },
  { weight: 3, arbitrary: appendAgain },
  { weight: 5, arbitrary: reading },
);
const reopen: fc.Arbitrary<Step> = fc.constant({ do: 'reopen' });

/** Rounds of steps: those of one round are taken at once. */
export const oneByOne: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.oneof({ weight: 20, arbitrary: step }, { weight: 1, arbitrary: reopen }).map((one) => [one]),
  { maxLength: 30, size: 'max' },
);
export const severalAtOnce: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.array(step, { minLength: 2, maxLength: 5, size: 'max' }) },
    { weight: 1, arbitrary: reopen.map((one) => [one]) },
  ),
  { maxLength: 8, size: 'max' },
);

/** Turns steps into what is asked; remembers what was appended, so that it can be appended again. */
export class Asking {
  readonly #appends: Append[] = [];

  of(step: Step, model: Model): Asked {
    switch (step.do) {
      case 'append':
        return { ask: 'append', what: this.#keep(newAppend(step, model)), loseAnswer: step.loseAnswer };
      case 'appendAgain': {
        const before = this.#pick(step.which);
        if (!before) return { ask: 'head' };
        return { ask: 'append', what: changed(before, step.with), loseAnswer: step.loseAnswer };
      }
      case 'readStream':
        return { ask: 'readStream', stream: step.stream, range: { from: step.from, limit: step.limit } };
      case 'readAll': {
        const at = (n: number): bigint => BigInt(n % (model.length + 2));
        const until = step.until === undefined ? undefined : at(step.until);
        return { ask: 'readAll', after: at(step.after), range: { until, only: step.only } };
      }
      case 'positionAt': {
        const event = model[step.which % Math.max(model.length, 1)];
        const other = step.when === 'long after' ? '9999-12-31T23:59:59.999Z' : '0001-01-01T00:00:00.000Z';
        return { ask: 'positionAt', instant: step.when === 'then' ? (event?.recordedAt ?? other) : other };
      }
      case 'commandStatus':
        return { ask: 'commandStatus', id: this.#pick(step.which)?.command.id ?? 'never-asked-for' };
      default:
        return { ask: step.do };
    }
  }

  #keep(what: Append): Append {
    this.#appends.push(what);
    return what;
  }

  #pick(which: number): Append | undefined {
    return this.#appends[which % Math.max(this.#appends.length, 1)];
  }
}

const besideOf = ({ stream, beside }: Step & { do: 'append' }, model: Model): Pick<Append, 'beside'> => {
  if (!beside || beside.stream === stream) return {};
  const now = revisionIn(model, beside.stream);
  return {
    beside: [{ stream: beside.stream, revision: beside.read === 'now' ? now : Math.max(now - 1, -1) }],
  };
};

const newAppend = (step: Step & { do: 'append' }, model: Model): Append => {
  const { stream, expected, types } = step;
  const revision = revisionIn(model, stream);
  const other = { right: revision, behind: revision - 1, ahead: revision + 1 };
  const expects = expected === 'any' || expected === 'none' ? expected : other[expected];
  const id = newName('command');
  return {
    stream,
    expected: typeof expects === 'number' && expects < 0 ? 'none' : expects,
    events: types.map((type, n) => proposed(undefined, { event: { type, version: 1, data: `${id}/${n}` } })),
    command: { id, hash: 'hash-1' },
    ...besideOf(step, model),
  };
};

const changed = (what: Append, how: (Step & { do: 'appendAgain' })['with']): Append => {
  switch (how) {
    case 'the same':
      return what;
    case 'another hash':
      return { ...what, command: { ...what.command, hash: 'hash-2' } };
    case 'another stream':
      return { ...what, stream: STREAMS[(STREAMS.indexOf(what.stream) + 1) % STREAMS.length]! };
    case 'another expectation':
      return { ...what, expected: what.expected === 'any' ? 7 : 'any' };
  }
};
