import { type CodeList, codesOf } from '@throughline/vocabulary';

/** Tells what is wrong with a field, by its path. */
export type RefuseField = (field: string, says: string) => void;

/**
 * Reads a value that somebody wrote, or refuses it. What it returns after refusing must not be used.
 */
export type Shape<T> = ((value: unknown, field: string, refuse: RefuseField) => T) & {
  readonly optional?: boolean;
};

export type Told<S> = S extends Shape<infer T> ? T : never;

const shape =
  <T>(problem: (value: unknown) => string | undefined): Shape<T> =>
  (value, field, refuse) => {
    const says = problem(value);
    if (says !== undefined) refuse(field, says);
    return value as T;
  };

const CONTROLS = /[\p{Cc}\u2028\u2029]/u;

/** Text on one line. */
export const told = (max = 200): Shape<string> =>
  shape((value) => {
    if (typeof value !== 'string') return 'must be text.';
    if (value.trim() === '' || value !== value.trim()) return 'must be text without blanks around it.';
    if (!value.isWellFormed() || CONTROLS.test(value)) return 'must be one line without control characters.';
    return value.length > max ? `must be at most ${max} characters.` : undefined;
  });

export const toldLike = (pattern: RegExp, says: string): Shape<string> =>
  shape((value) => (typeof value === 'string' && pattern.test(value) ? undefined : says));

export const whole = (from: number, to: number): Shape<number> =>
  shape((value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
      ? undefined
      : `must be a whole number from ${from} to ${to}.`,
  );

export const exactly = <const T extends boolean | string>(only: T, says: string): Shape<T> =>
  shape((value) => (value === only ? undefined : says));

export const codeOf = <C extends string>(list: CodeList<C>): Shape<C> =>
  shape((value) =>
    codesOf(list).some((code) => code === value) ? undefined : `must be one of ${codesOf(list).join(', ')}.`,
  );

export const listOf =
  <T>(of: Shape<T>, max: number): Shape<readonly T[]> =>
  (value, field, refuse) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > max) {
      refuse(field, `must be a list of 1 to ${max}.`);
      return [];
    }
    return value.map((one, index) => of(one, `${field}.${index}`, refuse));
  };

export const optional = <T>(of: Shape<T>): Shape<T | undefined> =>
  Object.assign(((value, field, refuse) => of(value, field, refuse)) as Shape<T | undefined>, {
    optional: true,
  });

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type ToldAll<S extends Shapes> = { readonly [K in keyof S]: Told<S[K]> };

/** An object with these fields, and no others. */
export const objectOf =
  <const S extends Shapes>(shapes: S): Shape<ToldAll<S>> =>
  (value, field, refuse) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) refuse(field, `must be an object with the fields ${Object.keys(shapes).join(', ')}.`);
    const given = (isObject ? value : {}) as Readonly<Record<string, unknown>>;
    const at = (key: string): string => (field === '' ? key : `${field}.${key}`);
    for (const key of Object.keys(given).filter((name) => !Object.hasOwn(shapes, name)))
      refuse(at(key), `is not known; the fields here are ${Object.keys(shapes).join(', ')}.`);
    const read = Object.entries(shapes).map(([key, of]) => {
      if (Object.hasOwn(given, key)) return [key, of(given[key], at(key), refuse)];
      if (isObject && !of.optional) refuse(at(key), 'is missing.');
      return [key, undefined];
    });
    return Object.fromEntries(read) as ToldAll<S>;
  };
