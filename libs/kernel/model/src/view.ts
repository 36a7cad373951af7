import type { Fields, Value } from './field';
import type { Instant } from './moment';
import type { AnyProjection, RowOf } from './projection';

/** A row as it is read: its key, when this version of it came on the record, and its place for paging. */
export type Read<Row> = { readonly key: string; readonly knownSince: Instant; readonly row: Row };

/** From the first value up to the last, both of them included. */
export type Range = {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
};

/** What rows are asked for: each filter names a declared filter field and the values that will do, or between which they lie. */
export type Where = Readonly<Record<string, readonly (string | number | boolean)[] | Range>>;

/** The one way to rows: bound to a picture, so that whatever is read belongs to the same moment on both clocks. */
export type Rows = {
  readonly trueAt: Instant | undefined;
  /**
   * The present of whoever asks, by which all that falls due is judged: `trueAt`, or else `knownAt`, so that what was overdue then
   * replays, or else the time of asking, by which each page of a list is of its own time. Throws in a live list: time alone tells nobody.
   */
  readonly now: Instant;
  one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined>;
  /** All rows that match, oldest first. */
  all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]>;
  /** The rows under these keys; those that are not there are left out. */
  many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>>;
  /** Whether any row matches. */
  some(projection: AnyProjection, where: Where): Promise<boolean>;
  /** The keys of all rows that match, oldest first, each with a mark that is the same only for the same version of the same row. */
  marks(projection: AnyProjection, where: Where): Promise<ReadonlyMap<string, string>>;
};

/** What of a view's arguments means nothing, though it is of the right kind: where, and what it must be. */
type Checks<A> = (args: A) => readonly { readonly path: string; readonly must: string }[];

/** Names all projections that a view reads, so that it is answered while others stand still; all there are, where it does not. */
type Reads = { readonly reads?: readonly AnyProjection[] };

/** A read model put together from rows at the moment it is asked for, answered as one object. */
export type View<A extends Fields = Fields, R extends Fields = Fields> = Reads & {
  readonly is: 'object';
  readonly name: string;
  readonly says: string;
  readonly args: A;
  readonly result: R;
  readonly answer: (rows: Rows, args: Value<A>) => Promise<Value<R> | undefined>;
};

/** A read model that pages through the rows of one projection, chosen at the moment it is asked for. */
type ListView<A extends Fields = Fields, P extends AnyProjection = AnyProjection> = Reads & {
  readonly is: 'list';
  readonly name: string;
  readonly says: string;
  readonly args: A;
  readonly checks?: Checks<Value<A>>;
  readonly of: P;
  /** Must follow from the rows alone that it reads by `rows`: they tell when a live list has to be looked at again. */
  readonly where: (rows: Rows, args: Value<A>) => Promise<Where>;
  /**
   * Whether anything is there of what the list was asked of; asked only where the list is empty, and answered with null where
   * not. It must follow from `rows` alone, so that what may not be seen is not told apart from what is not there.
   */
  readonly isThere?: (rows: Rows, args: Value<A>) => Promise<boolean>;
  /** Whether the list can be subscribed to as well, under its name and `Added`: each row that comes to be on it is told once. */
  readonly live?: boolean;
};

/** A read model that says what differs between two moments, each on both clocks. */
export type DiffView<A extends Fields = Fields, R extends Fields = Fields> = Reads & {
  readonly is: 'diff';
  readonly name: string;
  readonly says: string;
  readonly args: A;
  readonly checks?: Checks<Value<A>>;
  readonly result: R;
  /** The fields of the result whose ids are followed in the first of the two pictures; all others are in the second. */
  readonly ended?: readonly (keyof R & string)[];
  readonly answer: (before: Rows, after: Rows, args: Value<A>) => Promise<Value<R> | undefined>;
};

/** Any view at all, where only its declaration matters. */
export type AnyView = Reads & {
  readonly name: string;
  readonly says: string;
  readonly args: Fields;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- views of all shapes stand in one list
  readonly checks?: Checks<any>;
} & (
    | {
        readonly is: 'object';
        readonly result: Fields;
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- views of all shapes stand in one list
        readonly answer: (rows: Rows, args: any) => Promise<any>;
      }
    | {
        readonly is: 'list';
        readonly of: AnyProjection;
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- views of all shapes stand in one list
        readonly where: (rows: Rows, args: any) => Promise<Where>;
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- views of all shapes stand in one list
        readonly isThere?: (rows: Rows, args: any) => Promise<boolean>;
        readonly live?: boolean;
      }
    | {
        readonly is: 'diff';
        readonly result: Fields;
        readonly ended?: readonly string[];
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- views of all shapes stand in one list
        readonly answer: (before: Rows, after: Rows, args: any) => Promise<any>;
      }
  );

export const view = <const A extends Fields, const R extends Fields>(
  name: string,
  says: string,
  spec: Pick<View<A, R>, 'args' | 'reads' | 'result' | 'answer'>,
): View<A, R> => ({ is: 'object', name, says, ...spec });

export const diffView = <const A extends Fields, const R extends Fields>(
  name: string,
  says: string,
  spec: Pick<DiffView<A, R>, 'args' | 'checks' | 'reads' | 'result' | 'ended' | 'answer'>,
): DiffView<A, R> => ({ is: 'diff', name, says, ...spec });

export const listView = <const A extends Fields, P extends AnyProjection>(
  name: string,
  says: string,
  spec: Pick<ListView<A, P>, 'args' | 'checks' | 'reads' | 'of' | 'where' | 'isThere' | 'live'>,
): ListView<A, P> => ({ is: 'list', name, says, ...spec });
