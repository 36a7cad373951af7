import type { AnyEventType, EventOf, Recorded } from './event';
import { assertReadable } from './assert-readable';
import type { Fields, Value } from './field';
import type { Instant } from './moment';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of all shapes stand in one list of projections
type AnyRow = any;

type Fold = {
  /** The event type folded, or `*` for every event there is. */
  readonly type: string;
  readonly key: (event: AnyRow) => string;
  /** The rows that an event is folded into, where it may be several; `foldsFor` makes a fold of each. */
  readonly keys?: (event: AnyRow) => readonly string[];
  readonly row: (row: AnyRow, event: AnyRow, key: string) => AnyRow;
};

type Spec<F extends Fields> = {
  readonly fields: F;
  /** Fields that a query may filter by; each is an indexed column, but for what `foundBy` says. Ids, codes, lines, instants, counts and booleans, and lists of ids, codes and lines. */
  readonly filters?: readonly (keyof F & string)[];
  /**
   * Filters by one of which the rows are always asked for, where not by their keys, each finding few enough to be put in order. Where
   * these or `walkedBy` are declared nothing else has an index, and the rows are no list that is paged as a whole.
   */
  readonly foundBy?: readonly (keyof F & string)[];
  /** The same, of filters that may find very many, so that there is an index of them in every order. */
  readonly walkedBy?: readonly (keyof F & string)[];
  /** Fields that a list may be sorted by; each is an indexed column. Lines, codes by rank, instants, moments and counts that `asAt` leaves alone. */
  readonly sorts?: readonly (keyof F & string)[];
  /** Text that is found by the words in it; never what is personal, nor what `asAt` restates. */
  readonly searches?: readonly (keyof F & string)[];
  /** The moment or span field that says when a row is so in the world; `trueAt` is compared with it. */
  readonly holds?: keyof F & string;
  /** Restates a row as it was in the world at an instant, for rows that sum up several moments. */
  readonly asAt?: (row: Value<F>, at: Instant) => Value<F> | undefined;
  /** Which of the filters `asAt` may change, so that the others are met before it; any of them where not said. */
  readonly restates?: readonly (keyof F & string)[];
  /** For a field that `asAt` restates, the list field among the filters that holds all it ever was: rows are then found by that, and not by looking through every one. */
  readonly onceIn?: { readonly [N in keyof F & string]?: keyof F & string };
  /** The kind of id this projection answers for, so that an edge leads here. */
  readonly of?: string;
  /** The names of the root queries that serve it: one row by id, and the list. */
  readonly serves?: { readonly one: string; readonly many: string };
  /** To be raised when a function that the folds call has changed: only the text of the folds themselves is compared. */
  readonly version?: number;
};

/** A table of rows folded from events, keeping every version of every row. It is data: run it live, or rebuild it. */
export type Projection<F extends Fields = Fields> = Spec<F> & {
  readonly name: string;
  readonly says: string;
  readonly folds: readonly Fold[];
  /** Folds an event into the row of its own stream. A fold that answers `undefined` removes the row from then on, on the clock of the record alone: no `trueAt` brings it back. */
  on<T extends AnyEventType>(
    type: T,
    row: (row: Value<F> | undefined, event: Recorded<EventOf<T>>) => Value<F> | undefined,
  ): Projection<F>;
  /** Folds an event into the row under a key of its own. */
  onKey<T extends AnyEventType>(
    type: T,
    key: (event: Recorded<EventOf<T>>) => string,
    row: (row: Value<F> | undefined, event: Recorded<EventOf<T>>) => Value<F> | undefined,
  ): Projection<F>;
  /** Folds every event there is into a row under the key. */
  onEvery(
    key: (event: Recorded) => string,
    row: (row: Value<F> | undefined, event: Recorded) => Value<F> | undefined,
  ): Projection<F>;
  /** Folds every event there is into the row under each of its keys, which are none for an event that does not concern it. */
  onEveryOf(
    keys: (event: Recorded) => readonly string[],
    row: (row: Value<F> | undefined, event: Recorded, key: string) => Value<F> | undefined,
  ): Projection<F>;
};

/** Any projection at all, where only its declaration matters. */
export type AnyProjection = {
  readonly name: string;
  readonly says: string;
  readonly fields: Fields;
  readonly filters?: readonly string[];
  readonly foundBy?: readonly string[];
  readonly walkedBy?: readonly string[];
  readonly sorts?: readonly string[];
  readonly searches?: readonly string[];
  readonly holds?: string;
  readonly asAt?: (row: AnyRow, at: Instant) => AnyRow;
  readonly restates?: readonly string[];
  readonly onceIn?: Readonly<Record<string, string | undefined>>;
  readonly of?: string;
  readonly serves?: { readonly one: string; readonly many: string };
  readonly version?: number;
  readonly folds: readonly Fold[];
};

const ownStream = (event: Recorded): string => event.stream;

const severalKeys = (): never => {
  throw new Error('a fold into several rows has no single key: take it from foldsFor');
};

/** Declares a projection: its row, what may be asked of it, and, by `on`, how it follows from events. */
export const projection = <const F extends Fields>(
  name: string,
  says: string,
  spec: Spec<F>,
): Projection<F> => {
  assertReadable(name, spec);
  return withFolds({ ...spec, name, says }, []);
};

const withFolds = <F extends Fields>(
  declared: Spec<F> & { readonly name: string; readonly says: string },
  folds: readonly Fold[],
): Projection<F> => {
  const and = (fold: Fold): Projection<F> => withFolds(declared, [...folds, fold]);
  return {
    ...declared,
    folds,
    on: (type, row) => and({ type: type.type, key: ownStream, row }),
    onKey: (type, key, row) => and({ type: type.type, key, row }),
    onEvery: (key, row) => and({ type: '*', key, row }),
    onEveryOf: (keys, row) => and({ type: '*', key: severalKeys, keys, row }),
  };
};

export type RowOf<P extends AnyProjection> = P extends { readonly fields: infer F extends Fields }
  ? Value<F>
  : never;

/** The folds that an event takes part in, one for each row that it is folded into. Throws where a fold cannot tell its keys. */
export const foldsFor = (projection: AnyProjection, event: Recorded): readonly Fold[] => {
  const folds = foldsOf(projection, event.type);
  if (!folds.some(({ keys }) => keys)) return folds;
  return folds.flatMap((fold): readonly Fold[] =>
    fold.keys
      ? [...new Set(fold.keys(event))].map((key) => ({
          type: fold.type,
          key: () => key,
          row: (row, folded) => fold.row(row, folded, key),
        }))
      : [fold],
  );
};

/** Asked for every event of the record, so each answer is kept. */
const found = new WeakMap<readonly Fold[], Map<string, readonly Fold[]>>();

/** The folds of a projection that events of a type take part in. */
export const foldsOf = ({ folds }: AnyProjection, type: string): readonly Fold[] => {
  const known = found.get(folds) ?? new Map<string, readonly Fold[]>();
  const of = known.get(type) ?? folds.filter((fold) => fold.type === type || fold.type === '*');
  found.set(folds, known.set(type, of));
  return of;
};
