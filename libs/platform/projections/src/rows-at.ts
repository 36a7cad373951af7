import type { AnyProjection, Instant, Read, RowOf, Rows, Where } from '@throughline/kernel';
import type { Pool } from 'pg';
import {
  countVersions,
  selectVersions,
  type At,
  type Cursor,
  type Order,
  type Select,
  type Statement,
} from './select-versions';

export type PageAsked = {
  readonly where: Where;
  readonly order: Order;
  readonly newestFirst?: boolean;
  /** The cursor of the last row already seen, read from the same picture in the same order. */
  readonly after?: Cursor;
  readonly first: number;
  /** Whether to count all that match; counting costs more than the page. Counted if not said. */
  readonly counted?: boolean;
};

type Listed<Row> = Read<Row> & { readonly cursor: Cursor };

export type Page<Row> = {
  readonly rows: readonly Listed<Row>[];
  readonly hasNext: boolean;
  /** How many rows match in all; `undefined` where that was not asked for. */
  readonly total: number | undefined;
};

export type PagedRows = Rows & {
  readonly position: bigint;
  page<P extends AnyProjection>(projection: P, asked: PageAsked): Promise<Page<RowOf<P>>>;
  /** The rows under many keys by one statement. */
  many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>>;
};

type Found = Listed<Readonly<Record<string, unknown>>>;
type Restate = (row: unknown, at: Instant) => Readonly<Record<string, unknown>> | undefined;

/** How many rows are looked through at a time for those that match once restated. */
const stride = 500;

const undefinedColumn = '42703';

/** What can be filtered by before a row is restated, and what only afterwards: all of it where the projection does not say. */
const partedBy = ({ restates }: AnyProjection, where: Where): readonly [Where, Where] => {
  const isRestated = ([field]: readonly [string, unknown]): boolean => restates?.includes(field) ?? true;
  const filters = Object.entries(where);
  return [
    Object.fromEntries(filters.filter((filter) => !isRestated(filter))),
    Object.fromEntries(filters.filter(isRestated)),
  ];
};

class RowsAt implements PagedRows {
  constructor(
    private readonly pool: Pool,
    private readonly at: At,
  ) {}

  get position(): bigint {
    return this.at.position;
  }

  get trueAt(): Instant | undefined {
    return this.at.trueAt;
  }

  async one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined> {
    return (await this.many(projection, [key])).get(key);
  }

  async many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>> {
    const found = this.restated(projection, {}, await this.select(projection, { keys }));
    return new Map(found.map(({ cursor: _, ...read }) => [read.key, read as Read<RowOf<P>>]));
  }

  async all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]> {
    const found: Found[] = [];
    if (this.restating(projection)) {
      for await (const some of this.matching(projection, { where })) found.push(...some);
    } else found.push(...(await this.select(projection, { where })));
    return found.map(({ cursor: _, ...read }) => read as Read<RowOf<P>>);
  }

  async page<P extends AnyProjection>(projection: P, asked: PageAsked): Promise<Page<RowOf<P>>> {
    const { first, counted = true } = asked;
    if (!Number.isSafeInteger(first) || first < 0) throw new Error('a page has a whole number of rows');
    const [found, total] = await Promise.all([
      this.restating(projection)
        ? this.scan(projection, asked)
        : this.select(projection, { ...asked, limit: first + 1 }),
      counted ? this.count(projection, asked.where) : undefined,
    ]);
    return {
      rows: found.slice(0, first) as unknown as readonly Listed<RowOf<P>>[],
      hasNext: found.length > first,
      total,
    };
  }

  /** One row more than the page holds, of those that match once restated. */
  private async scan(projection: AnyProjection, asked: PageAsked): Promise<readonly Found[]> {
    const kept: Found[] = [];
    for await (const some of this.matching(projection, asked)) {
      kept.push(...some);
      if (kept.length > asked.first) break;
    }
    return kept.slice(0, asked.first + 1);
  }

  /** The rows that match once restated; no more than a stride of the table is looked through at a time. */
  private async *matching(projection: AnyProjection, select: Select): AsyncIterable<readonly Found[]> {
    const [kept, restated] = partedBy(projection, select.where ?? {});
    for (let after = select.after; ;) {
      const seen = await this.select(projection, { ...select, where: kept, after, limit: stride });
      yield this.restated(projection, restated, seen);
      if (seen.length < stride) return;
      after = seen.at(-1)!.cursor;
    }
  }

  private async count(projection: AnyProjection, where: Where): Promise<number> {
    if (this.restating(projection)) {
      let total = 0;
      for await (const some of this.matching(projection, { where })) total += some.length;
      return total;
    }
    const [counted] = await this.query(projection, countVersions(projection, this.at, where));
    return Number(counted?.total ?? 0);
  }

  private restating(projection: AnyProjection): Restate | undefined {
    return this.at.trueAt === undefined ? undefined : projection.asAt;
  }

  /** The rows as they were in the world, and which of them match then. */
  private restated(projection: AnyProjection, where: Where, found: readonly Found[]): readonly Found[] {
    const restate = this.restating(projection);
    if (restate === undefined) return found;
    const matches = (row: Found['row']): boolean =>
      Object.entries(where).every(([field, wanted]) => wanted.includes(row[field] as string));
    return found.flatMap((one) => {
      const row = restate(one.row, this.at.trueAt!);
      return row !== undefined && matches(row) ? [{ ...one, row }] : [];
    });
  }

  private async select(projection: AnyProjection, select: Select): Promise<readonly Found[]> {
    return (await this.query(projection, selectVersions(projection, this.at, select))).map(
      ({ key, born, known_since, true_from, row }) => ({
        key: key as string,
        knownSince: known_since as Instant,
        row: row as Found['row'],
        cursor: { born: born as string, trueFrom: true_from as string, key: key as string },
      }),
    );
  }

  private async query(
    projection: AnyProjection,
    { text, values }: Statement,
  ): Promise<readonly Record<string, unknown>[]> {
    // Nothing is on the record yet, and the tables may not be there.
    if (this.at.position === 0n) return [];
    try {
      return (await this.pool.query(text, [...values])).rows;
    } catch (fault) {
      if ((fault as { code?: string }).code !== undefinedColumn) throw fault;
      throw new Error(
        `${projection.name} is being rebuilt for a new declaration: ask again when it has caught up`,
        { cause: fault },
      );
    }
  }
}

/** The rows as they were known at a position, and true at an instant if one is given; the picture must have reached the position. */
export const rowsAt = (pool: Pool, at: At): PagedRows => new RowsAt(pool, at);
