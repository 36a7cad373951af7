import type { Grading } from './envelope';

/** What one kind of aggregate tells of itself, so that commands on others may be decided on it. No context imports another: both know the fact. */
export type Fact<V = unknown> = {
  readonly name: string;
  /** The name of the aggregate that publishes it. */
  readonly of: string;
  readonly _type?: V;
  /** To which others of its kind it leads on: asked for as a list, these are asked as well, and so on, as far as it leads. */
  leadsTo?(told: V): readonly string[];
};

export const fact = <V>(name: string, of: string, leadsTo?: (told: V) => readonly string[]): Fact<V> => ({
  name,
  of,
  ...(leadsTo ? { leadsTo } : {}),
});

/** How information stands now. It is asked for by citation, as stream@revision, and told by whichever aggregate gave it. */
export const gradingNow = fact<Grading>('GradingNow', 'Event');

/** A fact, and how it follows from the state of the aggregate. */
export type Published<S> = { readonly fact: Fact; readonly tell: (state: S) => unknown };

export const published = <S, V>(fact: Fact<V>, tell: (state: S) => V): Published<S> => ({ fact, tell });

/** Asked in place of ids: every aggregate of the kind that there is. */
export const everyOne = { every: true } as const;

/** Which aggregates a command asks: none, one, several, or all that there are. */
export type Asked = string | undefined | readonly string[] | typeof everyOne;

/** Whether all that there are were asked. */
export const isEveryOne = (asked: Asked): asked is typeof everyOne => asked === everyOne;

/** Facts that a command needs, each of which aggregates, under the name that its decider knows it by. */
export type Consults = Readonly<Record<string, readonly [fact: Fact, of: Asked]>>;

type Told<X, A> =
  X extends Fact<infer V>
    ? [A] extends [readonly string[] | typeof everyOne]
      ? ReadonlyMap<string, V>
      : V | undefined
    : never;

/** What was found: `undefined`, or no entry, where nothing is on the record under the id. */
export type Known<K> = {
  readonly [N in keyof K]: K[N] extends readonly [infer X, infer A] ? Told<X, A> : never;
};
