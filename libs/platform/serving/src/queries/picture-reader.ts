import type { AnyProjection, Instant, Read } from '@throughline/kernel';
import type { OfOne, Page, PagedRows, Picture } from '@throughline/projections';
import DataLoader from 'dataloader';

type AnyRead = Read<object>;
type Loader<T> = DataLoader<string, T | undefined>;

/** Rows of one picture, within one request: what is asked for many times at once is read in one statement. */
export class PictureReader {
  private readonly loaders = new Map<string, Loader<AnyRead>>();
  private readonly stale = new Map<string, Loader<Instant>>();

  private readonly pages = new Map<string, Loader<Page<object>>>();
  private readonly counts = new Map<string, Loader<number>>();

  constructor(
    readonly rows: PagedRows,
    /** The moment as it was asked for, which may be a date or whatever is known by now. */
    readonly moment = '',
    /** The picture that the rows are of, which may be one of some projections only. */
    readonly picture?: Picture,
  ) {}

  load(projection: AnyProjection, key: string): Promise<AnyRead | undefined> {
    return loaderOf(this.loaders, projection, (keys) => this.rows.many(projection, keys)).load(key);
  }

  /** The first page of what leads back to an owner. */
  async pageOf(projection: AnyProjection, { owner, ...asked }: OfOne): Promise<Page<object>> {
    const named = { name: JSON.stringify([projection.name, asked]) };
    const loader = loaderOf(this.pages, named, (owners) =>
      this.rows.pageOfEach(projection, { ...asked, owners }),
    );
    return (await loader.load(owner)) ?? { rows: [], hasNext: false, total: undefined };
  }

  /** How much leads back to an owner in all. */
  async countOf(projection: AnyProjection, { owner, field, where, text }: OfOne): Promise<number> {
    const asked = { field, where, text };
    const named = { name: JSON.stringify([projection.name, asked]) };
    const loader = loaderOf(this.counts, named, (owners) =>
      this.rows.countOfEach(projection, { ...asked, owners }),
    );
    return (await loader.load(owner)) ?? 0;
  }

  /** Since when a row is stale; nothing where it is not. */
  staleSince(projection: AnyProjection, key: string): Promise<Instant | undefined> {
    return loaderOf(this.stale, projection, (keys) => this.rows.staleSince(projection, keys)).load(key);
  }
}

const loaderOf = <T>(
  loaders: Map<string, Loader<T>>,
  { name }: { readonly name: string },
  many: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Loader<T> => {
  const known = loaders.get(name);
  if (known) return known;
  const loader: Loader<T> = new DataLoader(async (keys) => {
    const found = await many(keys);
    return keys.map((one) => found.get(one));
  });
  loaders.set(name, loader);
  return loader;
};
