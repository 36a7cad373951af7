import type { AnyProjection, Where } from '@throughline/kernel';
import type { At, Select } from './conditions';
import { type Found, foundIn } from './found';
import { partedBy, restatedAt } from './restated';
import type { Page, PageAsked } from './page';
import { countEach, type Owned, selectEach } from './select-each';
import type { Statement } from './select-versions';

type Of = {
  readonly projection: AnyProjection;
  readonly at: At;
  readonly query: (statement: Statement) => Promise<readonly Readonly<Record<string, unknown>>[]>;
};

/** The rows of an owner as they were, and how many were seen before restating left some out. */
type OfOne = { readonly rows: readonly Found[]; readonly seen: number };

/** Reads the rows of many owners by one statement. */
export class RowsOfEach {
  constructor(private readonly of: Of) {}

  /** The first page of each owner that has any; `one` reads the page of an owner whose rows fell out by restating, as more may follow that do not. */
  async pages(
    { field, owners, first, ...asked }: Owned & Omit<PageAsked, 'after' | 'counted'>,
    one: (asked: PageAsked) => Promise<Page<object>>,
  ): Promise<ReadonlyMap<string, Page<object>>> {
    const limit = first + 1;
    const byOwner = await this.found({ ...asked, field, owners, limit });
    const pageOf = async (owner: string, { rows, seen }: OfOne): Promise<Page<object>> =>
      rows.length < seen && seen === limit
        ? one({ ...asked, where: { ...asked.where, [field]: [owner] }, first, counted: false })
        : { rows: rows.slice(0, first), hasNext: rows.length > first, total: undefined };
    return new Map(
      await Promise.all(
        [...byOwner].map(async ([owner, found]) => [owner, await pageOf(owner, found)] as const),
      ),
    );
  }

  /** How many each owner has; an owner without any may be missing. */
  async counts(
    asked: Owned & { where: Where; text?: string | undefined },
  ): Promise<ReadonlyMap<string, number>> {
    const { projection, at, query } = this.of;
    if (at.trueAt !== undefined && projection.asAt)
      return new Map([...(await this.found(asked))].map(([owner, { rows }]) => [owner, rows.length]));
    const counted = await query(countEach(projection, at, asked));
    return new Map(counted.map(({ owner, total }) => [owner as string, Number(total)]));
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
