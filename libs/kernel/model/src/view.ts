import type { Fields, Value } from './field';
import type { Instant } from './moment';
import type { AnyProjection, RowOf } from './projection';

/** A row as it is read: its key, when this version of it came on the record, and its place for paging. */
export type Read<Row> = { readonly key: string; readonly knownSince: Instant; readonly row: Row };

/** What rows are asked for: each filter names a declared filter field and the values that will do. */
export type Where = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** The one way to rows: bound to a picture, so that whatever is read belongs to the same moment on both clocks. */
export type Rows = {
  readonly trueAt: Instant | undefined;
  one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined>;
  /** All rows that match, oldest first. */
  all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]>;
};

/** A read model put together from rows at the moment it is asked for, answered as one object. */
export type View<A extends Fields = Fields, R extends Fields = Fields> = {
  readonly is: 'object';
  readonly name: string;
  readonly says: string;
  readonly args: A;
  readonly result: R;
  readonly answer: (rows: Rows, args: Value<A>) => Promise<Value<R> | undefined>;
};

/** A read model that pages through the rows of one projection, chosen at the moment it is asked for. */
type ListView<A extends Fields = Fields, P extends AnyProjection = AnyProjection> = {
  readonly is: 'list';
  readonly name: string;
  readonly says: string;
  readonly args: A;
  readonly of: P;
  readonly where: (rows: Rows, args: Value<A>) => Promise<Where>;
};

/** Any view at all, where only its declaration matters. */
export type AnyView = {
  readonly name: string;
  readonly says: string;
  readonly args: Fields;
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
    }
);

export const view = <const A extends Fields, const R extends Fields>(
  name: string,
  says: string,
  spec: Pick<View<A, R>, 'args' | 'result' | 'answer'>,
): View<A, R> => ({ is: 'object', name, says, ...spec });

export const listView = <const A extends Fields, P extends AnyProjection>(
  name: string,
  says: string,
  spec: Pick<ListView<A, P>, 'args' | 'of' | 'where'>,
): ListView<A, P> => ({ is: 'list', name, says, ...spec });
