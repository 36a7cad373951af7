import {
  type AnyProjection,
  type Instant,
  matches,
  type Read,
  type RowOf,
  type Rows,
  type Where,
} from '@throughline/kernel';

type ReadRow = { readonly key: string; readonly row: Readonly<Record<string, unknown>> };

/** What somebody read: an answer may be another one only when a row of it has come or changed. */
export type Concern = { readonly projection: AnyProjection } & (
  { readonly key: string } | { readonly where: Where }
);

export const concerns = (concern: Concern, { key, row }: ReadRow): boolean =>
  'key' in concern ? concern.key === key : matches(row, concern.where);

/** Rows that take note of what is read of them. */
export class NotedRows implements Rows {
  readonly read: Concern[] = [];

  constructor(private readonly rows: Rows) {}

  get trueAt(): Instant | undefined {
    return this.rows.trueAt;
  }

  /** @throws always: a live list is looked at again when something is recorded, and not as time goes by. */
  get now(): never {
    throw new Error('a live list cannot depend on the present: what is on it must follow from rows alone');
  }

  one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined> {
    this.read.push({ projection, key });
    return this.rows.one(projection, key);
  }

  all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]> {
    this.read.push({ projection, where });
    return this.rows.all(projection, where);
  }

  many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>> {
    this.read.push(...keys.map((key) => ({ projection, key })));
    return this.rows.many(projection, keys);
  }

  some(projection: AnyProjection, where: Where): Promise<boolean> {
    this.read.push({ projection, where });
    return this.rows.some(projection, where);
  }

  marks(projection: AnyProjection, where: Where): Promise<ReadonlyMap<string, string>> {
    this.read.push({ projection, where });
    return this.rows.marks(projection, where);
  }
}
