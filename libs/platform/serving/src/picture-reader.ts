import type { AnyProjection, Read } from '@throughline/kernel';
import type { PagedRows } from '@throughline/projections';
import DataLoader from 'dataloader';

type AnyRead = Read<object>;

/** Rows of one picture, within one request: what is asked for many times at once is read in one statement. */
export class PictureReader {
  private readonly loaders = new Map<string, DataLoader<string, AnyRead | undefined>>();

  constructor(readonly rows: PagedRows) {}

  load(projection: AnyProjection, key: string): Promise<AnyRead | undefined> {
    const known = this.loaders.get(projection.name);
    if (known) return known.load(key);
    const loader = new DataLoader<string, AnyRead | undefined>(async (keys) => {
      const found: ReadonlyMap<string, AnyRead> = await this.rows.many(projection, keys);
      return keys.map((one) => found.get(one));
    });
    this.loaders.set(projection.name, loader);
    return loader.load(key);
  }
}
