import type { AnyProjection, Instant, Read, RowOf, Rows, Where } from '@throughline/kernel';
import type { Pool } from 'pg';
import { NotBuilt } from './not-built';
import { staleSince } from './parking/stale-since';
import { type Found, foundIn, type Listed } from './found';
import type { Page, PageAsked } from './page';
import { partedBy, restatedAt } from './restated';
import { RowsOfEach } from './rows-of-each';
import type { Owned } from './select-each';
import {
  countVersions,
  markVersions,
  selectKeys,
  selectVersions,
  type At,
  type Select,
  type Statement,
} from './select-versions';

export type PagedRows = Rows & {
  readonly position: bigint;
  page<P extends AnyProjection>(projection: P, asked: PageAsked): Promise<Page<RowOf<P>>>;
  /** The first page of the rows of each owner, by one statement; by a few more only where rows are restated and pages are cut short by it. */
  pageOfEach(
    projection: AnyProjection,
    asked: Owned & Omit<PageAsked, 'after' | 'counted'>,
  ): Promise<ReadonlyMap<string, Page<object>>>;
  /** How many rows each owner has, by one statement. */
  countOfEach(
    projection: AnyProjection,
    asked: Owned & Pick<PageAsked, 'where' | 'text'>,
  ): Promise<ReadonlyMap<string, number>>;
  /** Those of the rows, or of the streams, that are stale, each with when the first event was recorded that is not in it. */
  staleSince(
    projection: AnyProjection,
    keys: readonly string[],
    of?: 'rows' | 'streams',
  ): Promise<ReadonlyMap<string, Instant>>;
};

type Restate = (row: unknown, at: Instant) => Readonly<Record<string, unknown>> | undefined;

/** How many rows are looked through at a time for those that match once restated. */
const stride = 500;

/** The one row that came first. */
const oldest = { order: 'born', newestFirst: false, first: 1, counted: false } as const;

const undefinedColumn = '42703';
const undefinedTable = '42P01';

class RowsAt implements PagedRows {
  constructor(
    private readonly pool: Pool,
    private readonly at: At,
    /** Others may not have reached the position. */
    private readonly readable?: readonly AnyProjection[],
  ) {}

  get position(): bigint {
    return this.at.position;
  }

  get trueAt(): Instant | undefined {
    return this.at.trueAt;
  }

  get now(): Instant {
    const { trueAt, now } = this.at;
    if (trueAt ?? now) return (trueAt ?? now)!;
    throw new Error('only rows that somebody asks for have a present: give the moment of asking as now');
  }

  async one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined> {
    return (await this.many(projection, [key])).get(key);
  }

  async many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>> {
    const found = this.restated(
      projection,
      {},
      await this.found(projection, selectKeys(projection, this.at, keys)),
    );
    return new Map(found.map(({ cursor: _, ...read }) => [read.key, read as Read<RowOf<P>>]));
  }

  staleSince(
    projection: AnyProjection,
    keys: readonly string[],
    of: 'rows' | 'streams' = 'rows',
  ): Promise<ReadonlyMap<string, Instant>> {
    return staleSince(this.pool, { projection, keys, of, position: this.at.position });
  }

  async all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]> {
    const found: Found[] = [];
    if (this.restating(projection)) {
      for await (const some of this.matching(projection, { where })) found.push(...some);
    } else found.push(...(await this.select(projection, { where })));
    return found.map(({ cursor: _, ...read }) => read as Read<RowOf<P>>);
  }

  async some(projection: AnyProjection, where: Where): Promise<boolean> {
    const page = await this.page(projection, { ...oldest, where });
    return page.rows.length > 0;
  }

  async marks(projection: AnyProjection, where: Where): Promise<ReadonlyMap<string, string>> {
    if (this.restating(projection)) {
      const found = await this.all(projection, where);
      return new Map(found.map(({ key, row }) => [key, JSON.stringify(row)]));
    }
    const [found] = await this.query(projection, markVersions(projection, this.at, where));
    return new Map((found?.marks ?? []) as readonly (readonly [string, string])[]);
  }

  async page<P extends AnyProjection>(projection: P, asked: PageAsked): Promise<Page<RowOf<P>>> {
    const { first, counted = true } = asked;
    if (!Number.isSafeInteger(first) || first < 0) throw new Error('a page has a whole number of rows');
    const [found, total] = await Promise.all([
      this.restating(projection)
        ? this.scan(projection, asked)
        : this.select(projection, { ...asked, limit: first + 1 }),
      counted ? this.count(projection, asked) : undefined,
    ]);
    return {
      rows: found.slice(0, first) as unknown as readonly Listed<RowOf<P>>[],
      hasNext: found.length > first,
      total,
    };
  }

  pageOfEach(
    projection: AnyProjection,
    asked: Parameters<PagedRows['pageOfEach']>[1],
  ): Promise<ReadonlyMap<string, Page<object>>> {
    return this.ofEach(projection).pages(asked, (one) => this.page(projection, one));
  }

  countOfEach(
    projection: AnyProjection,
    asked: Parameters<PagedRows['countOfEach']>[1],
  ): Promise<ReadonlyMap<string, number>> {
    return this.ofEach(projection).counts(asked, (one) => this.page(projection, one));
  }

  private ofEach(projection: AnyProjection): RowsOfEach {
    return new RowsOfEach({ projection, at: this.at, query: (one) => this.query(projection, one) });
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

  private async count(projection: AnyProjection, { where, text }: PageAsked): Promise<number> {
    if (this.restating(projection)) {
      let total = 0;
      for await (const some of this.matching(projection, { where, text })) total += some.length;
      return total;
    }
    const [counted] = await this.query(projection, countVersions(projection, this.at, { where, text }));
    return Number(counted?.total ?? 0);
  }

  private restating(projection: AnyProjection): Restate | undefined {
    return this.at.trueAt === undefined ? undefined : projection.asAt;
  }

  private restated(projection: AnyProjection, where: Where, found: readonly Found[]): readonly Found[] {
    return restatedAt(this.at.trueAt, projection, { where, found });
  }

  private select(projection: AnyProjection, select: Select): Promise<readonly Found[]> {
    return this.found(projection, selectVersions(projection, this.at, select));
  }

  private async found(projection: AnyProjection, statement: Statement): Promise<readonly Found[]> {
    return (await this.query(projection, statement)).map(foundIn);
  }

  private async query(
    projection: AnyProjection,
    { text, values }: Statement,
  ): Promise<readonly Record<string, unknown>[]> {
    if (this.readable?.every(({ name }) => name !== projection.name)) throw new NotReadHere(projection);
    // Nothing is on the record yet, and the tables may not be there.
    if (this.at.position === 0n) return [];
    try {
      return (await this.pool.query(text, [...values])).rows;
    } catch (fault) {
      const { code } = fault as { code?: string };
      if (code === undefinedTable || code === undefinedColumn)
        throw new NotBuilt(projection, { cause: fault });
      throw fault;
    }
  }
}

/** Whoever reads must say beforehand what, so that all of it is at one position. */
class NotReadHere extends Error {
  constructor({ name }: AnyProjection) {
    super(
      `${name} is not among what this picture was opened for: a view names all that it reads in \`reads\``,
    );
  }
}

/**
 * The rows as they were known at a position, and true at an instant if one is given; the picture must have reached the position.
 * Where some projections are named, others cannot be read.
 */
export const rowsAt = (pool: Pool, at: At, readable?: readonly AnyProjection[]): PagedRows =>
  new RowsAt(pool, at, readable);
