import { type AnyProjection, grouped, type Where } from '@throughline/kernel';
import type { At, Select } from './conditions';
import { type Found, foundIn, type Listed } from './found';
import { mayRestate, partedBy, restatedAt } from './restated';
import type { Page, PageAsked } from './page';
import { countEach, type Owned, selectEach } from './select-each';
import type { Statement } from './select-versions';

/** More rows of all owners together are read owner by owner. */
const MOST_AT_ONCE = 5_000;

type Of = {
  readonly projection: AnyProjection;
  readonly at: At;
  readonly query: (statement: Statement) => Promise<readonly Readonly<Record<string, unknown>>[]>;
};

/** The rows of an owner as they were, and how many were seen before restating left some out. */
type OfOne = { readonly rows: readonly Found[]; readonly seen: number };

type One = (asked: PageAsked) => Promise<Page<object>>;

/** Reads the rows of many owners by one statement; by one for each only where the owner itself may be another once restated. */
export class RowsOfEach {
  constructor(private readonly of: Of) {}

  /** The first page of each owner that has any; `one` reads the page of an owner whose rows fell out by restating, as more may follow that do not. */
  async pages(
    { field, owners, first, ...asked }: Owned & Omit<PageAsked, 'after' | 'counted'>,
    one: One,
  ): Promise<ReadonlyMap<string, Page<object>>> {
    if (this.mayBeAnothers(field)) {
      const parted = await this.parted({ ...asked, field, owners }, one);
      if (parted) return new Map([...parted].map(([owner, rows]) => [owner, pageOf(rows, first)]));
      return oneByOne({ field, owners, where: asked.where }, (where) =>
        one({ ...asked, where, first, counted: false }),
      );
    }
    const limit = first + 1;
    const byOwner = await this.found({ ...asked, field, owners, limit });
    const restatedPage = async (owner: string, { rows, seen }: OfOne): Promise<Page<object>> =>
      rows.length < seen && seen === limit
        ? one({ ...asked, where: { ...asked.where, [field]: [owner] }, first, counted: false })
        : pageOf(rows, first);
    return new Map(
      await Promise.all(
        [...byOwner].map(async ([owner, found]) => [owner, await restatedPage(owner, found)] as const),
      ),
    );
  }

  /** How many each owner has; an owner without any may be missing. */
  async counts(
    asked: Owned & { where: Where; text?: string | undefined },
    one: One,
  ): Promise<ReadonlyMap<string, number>> {
    const { projection, at, query } = this.of;
    const { field, owners, text } = asked;
    if (this.mayBeAnothers(field)) {
      const parted = await this.parted({ ...asked, order: 'born' }, one);
      if (parted) return new Map([...parted].map(([owner, rows]) => [owner, rows.length]));
      return oneByOne({ field, owners, where: asked.where }, async (where) => {
        const { total = 0 } = await one({ where, text, order: 'born', first: 0, counted: true });
        return total;
      });
    }
    if (at.trueAt !== undefined && projection.asAt)
      return new Map([...(await this.found(asked))].map(([owner, { rows }]) => [owner, rows.length]));
    const counted = await query(countEach(projection, at, asked));
    return new Map(counted.map(({ owner, total }) => [owner as string, Number(total)]));
  }

  private mayBeAnothers(field: string): boolean {
    const { projection, at } = this.of;
    return at.trueAt !== undefined && mayRestate(projection, field);
  }

  /** The rows of all owners at once, parted by whose they were; nothing where they cannot be found by whose they ever were, or are too many. */
  private async parted(
    { field, owners, ...asked }: Owned & Omit<PageAsked, 'after' | 'counted' | 'first'>,
    one: One,
  ): Promise<ReadonlyMap<string, readonly Listed<object>[]> | undefined> {
    if (!this.of.projection.onceIn?.[field]) return undefined;
    const where = { ...asked.where, [field]: owners };
    const { rows, hasNext } = await one({ ...asked, where, first: MOST_AT_ONCE, counted: false });
    return hasNext
      ? undefined
      : new Map(grouped(rows, ({ row }) => [(row as Readonly<Record<string, string>>)[field]!]));
  }

  private async found(asked: Owned & Select): Promise<ReadonlyMap<string, OfOne>> {
    const { projection, at, query } = this.of;
    const restates = at.trueAt !== undefined && projection.asAt !== undefined;
    const [kept, where] = restates ? partedBy(projection, asked.where ?? {}) : [asked.where ?? {}, {}];
    const byOwner = new Map<string, Found[]>();
    for (const { owner, ...version } of await query(selectEach(projection, at, { ...asked, where: kept }))) {
      const found = byOwner.get(owner as string) ?? [];
      byOwner.set(owner as string, found);
      found.push(foundIn(version));
    }
    return new Map(
      [...byOwner].map(([owner, found]) => [
        owner,
        { rows: restatedAt(at.trueAt, projection, { where, found }), seen: found.length },
      ]),
    );
  }
}

const pageOf = (rows: readonly Listed<object>[], first: number): Page<object> => ({
  rows: rows.slice(0, first),
  hasNext: rows.length > first,
  total: undefined,
});

const oneByOne = async <T>(
  { field, owners, where }: Owned & { readonly where: Where },
  ask: (where: Where) => Promise<T>,
): Promise<ReadonlyMap<string, T>> =>
  new Map(
    await Promise.all(
      owners.map(async (owner) => [owner, await ask({ ...where, [field]: [owner] })] as const),
    ),
  );
