import type { Circumstances, Grading, Marking } from './envelope';
import type { AnyEventType, Event, EventOf, Recorded } from './event';
import type { Consults, Known, Published } from './fact';
import type { Fields, Value } from './field';
import type { Instant } from './moment';
import { Rejection } from './rejection';

/** Who acts, as a decider sees it: the circumstances, the time on the server's clock, and the id of what is acted on. */
export type Act<K = unknown> = Circumstances & {
  readonly now: Instant;
  readonly id: string;
  /** The lowest marking that what is recorded can carry, by what is cited, named and acted on. */
  readonly lowest?: Marking | undefined;
  /** What other aggregates publish, as the command asks for it by `consults`. */
  readonly known: K;
  /** What the officer declared an interest in and has not taken back, and what that was merged into, by ids: each with the citation of the declaration. */
  readonly interests?: ReadonlyMap<string, string> | undefined;
  /** A SHA-256 of the content in canonical form, as hexadecimal text. */
  readonly digest: (content: object) => string;
};

type Answer<E extends Event, Code extends string> = E | readonly E[] | Rejection<Code>;

type CommandSpec<F extends Fields, S, E extends Event, Code extends string, K extends Consults> = {
  /** Whether the command brings its aggregate into being; the id is then given by the server, unless `named` tells it. */
  readonly opens?: boolean;
  readonly fields: F;
  /** What tells the aggregate that is opened apart, where people choose that: the id is the aggregate's prefix and this. */
  readonly named?: (input: Value<F>, digest: Act['digest']) => string;
  /** What must be known of other aggregates: each a fact that one publishes, and of which id or ids. */
  readonly consults?: (input: Value<F>, act: Act, state: S) => K;
  /** Whether it may tell of what happened before what it acts on began. */
  readonly mayPrecede?: boolean;
  /** Whether it decides something, though what it records is neither declared a decision nor proposed or approved. */
  readonly decides?: boolean;
  /** What it is about beside what it names and what its aggregate is about, by ids. */
  readonly concerns?: (input: Value<F>, state: S) => readonly string[];
  /** Whether it takes something back or refuses it, so that it may cite the very ground that fell. */
  readonly takesBack?: boolean | ((input: Value<F>) => boolean);
  /** The reasons for which it may be rejected, beside those that hold for every command. */
  readonly rejects?: readonly Code[];
  /** Of several events, the last is the one that whoever gave the command is answered with: it comes last that is to be cited or approved. */
  readonly decide: (input: Value<F>, state: S, act: Act<Known<K>>) => Answer<E, NoInfer<Code>>;
};

/** Any command at all: what serving, the catalogue and the generator read. */
export type AnyCommand = {
  readonly name: string;
  readonly says: string;
  readonly opens: boolean;
  readonly mayPrecede: boolean;
  readonly decides: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets commands of all shapes stand in one list
  readonly takesBack: (input: any) => boolean;
  readonly fields: Fields;
  readonly rejects: readonly string[];
  readonly aggregate: AnyAggregate;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets commands of all shapes stand in one list
  readonly named: ((input: any, digest: Act['digest']) => string) | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets commands of all shapes stand in one list
  readonly consults: ((input: any, act: Act, state: any) => Consults) | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets commands of all shapes stand in one list
  readonly concerns: ((input: any, state: any) => readonly string[]) | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets commands of all shapes stand in one list
  readonly decide: (input: any, state: any, act: Act<any>) => Answer<Event, string>;
};

export type AnyAggregate = {
  readonly name: string;
  readonly says: string;
  readonly events: readonly AnyEventType[];
  readonly rejections: Readonly<Record<string, string>>;
  readonly initial: unknown;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly evolve: (state: any, event: any) => any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly publishes?: readonly Published<any>[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly gradingOf?: (state: any, revision: number) => Grading | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly isExercise?: (state: any) => boolean;
  readonly examines?: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly concerns?: (state: any) => readonly string[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly interestsOf?: (state: any, officer: string) => ReadonlyMap<string, number>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets aggregates of all shapes stand in one list
  readonly mergedInto?: (state: any) => string | undefined;
};

type AggregateSpec<S, T extends readonly AnyEventType[], R> = {
  says: string;
  events: T;
  initial: S;
  evolve: (state: S, event: Recorded<EventOf<T[number]>>) => S;
  rejections: R;
  /** What others may consult when they decide. */
  publishes?: readonly Published<S>[];
  /** How the information that an event of this aggregate gave is graded now, and whether it still stands. */
  gradingOf?: (state: S, revision: number) => Grading | undefined;
  /** Whether it is practice: nothing real rests on it. Left out, where it never is. */
  isExercise?: (state: S) => boolean;
  /** Whether it looks into what it cites, and relies on nothing of it: it may cite an exercise, and what was withdrawn. */
  examines?: boolean;
  /** What it is about, by ids: whoever declared an interest in one of these does not decide on it. */
  concerns?: (state: S) => readonly string[];
  /** What an officer has declared an interest in, by ids, each with the revision of the declaration; the aggregate that agencies are tells it. */
  interestsOf?: (state: S, officer: string) => ReadonlyMap<string, number>;
  /** What it is read as part of now, as it was merged into that: an interest in the one is an interest in the other. */
  mergedInto?: (state: S) => string | undefined;
};

type CodeIn<R> = keyof R & string;

/**
 * Declares an aggregate: what may be recorded of it, how its state follows, and why a command on it may be rejected.
 * Its `command` declares a command on it, with a decider that may answer only with its events and its reasons.
 */
export const aggregate = <
  const Name extends string,
  S,
  const T extends readonly AnyEventType[],
  const R extends Readonly<Record<string, string>>,
>(
  name: Name,
  spec: AggregateSpec<S, T, R>,
) => {
  const self = { name, ...spec };
  return {
    ...self,
    /** A sentence of its own says of the case in hand what the one declared says of all. */
    reject: <const C extends CodeIn<R>>(code: C, because: string = spec.rejections[code]!): Rejection<C> =>
      new Rejection(code, because),
    command: <
      const F extends Fields,
      const C extends CodeIn<R> = never,
      const K extends Consults = Readonly<Record<never, never>>,
    >(
      command: string,
      says: string,
      how: CommandSpec<F, S, EventOf<T[number]>, C, K>,
    ) => ({
      name: command,
      says,
      opens: how.opens ?? false,
      mayPrecede: how.mayPrecede ?? false,
      decides: how.decides ?? false,
      takesBack: whether(how.takesBack ?? false),
      fields: how.fields,
      named: how.named,
      consults: how.consults,
      concerns: how.concerns,
      rejects: how.rejects ?? [],
      decide: how.decide,
      aggregate: self as AnyAggregate,
    }),
  };
};

const whether = <I>(of: boolean | ((input: I) => boolean)): ((input: I) => boolean) =>
  typeof of === 'function' ? of : () => of;

/** The state a history amounts to. */
export const fold = (of: AnyAggregate, history: readonly Recorded[], from: unknown = of.initial): unknown =>
  history.reduce((state, event) => of.evolve(state, event), from);

/** Stops the compiler when a union has grown and a switch has not. */
export const never = (value: never): never => {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
};
