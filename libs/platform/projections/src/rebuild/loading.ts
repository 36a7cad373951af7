import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { liftPage } from '../lift-page';
import { LeadershipLost, type Target } from '../save-page';
import { createIndexes, createKey } from '../indexes';
import { analyzeTables } from '../tables';
import type { Work } from '../work';
import { BulkLoad } from './bulk-load';
import { IndexMaking } from './index-making';

const lookAgainMs = 20;

type Loaded = Target & { readonly keyed: boolean };

const stepsFor = (loaded: readonly Loaded[]): readonly (readonly string[])[] => [
  loaded.flatMap(({ projection, tables, keyed }) => [
    ...(keyed ? [] : [createKey(tables)]),
    ...createIndexes(tables, projection),
  ]),
  loaded.map(({ tables }) => analyzeTables(tables)),
];

/** A rebuild from the beginning of the record, one step at a time, so that what is read is kept up to date in between. */
export class Loading {
  private readonly load: BulkLoad;
  private readonly pages: AsyncIterator<readonly Recorded[]>;
  private loaded: readonly Loaded[] | undefined;
  private indexes: IndexMaking | undefined;

  constructor(
    private readonly client: ClientBase,
    private readonly work: Work,
    targets: readonly Target[],
  ) {
    this.load = new BulkLoad(client, targets);
    this.pages = work.store.readAll(0n)[Symbol.asyncIterator]();
  }

  /** Answers the targets once their tables are made, up to where the record went when the rebuild began. */
  async step(): Promise<readonly Target[] | undefined> {
    if (this.indexes === undefined) {
      const { done, value } = await this.pages.next();
      if (!done && value.length > 0) await this.load.take(liftPage(value, this.work.types));
      if (!done) return undefined;
      this.loaded = await this.load.finish();
      this.indexes = new IndexMaking(this.work.pool, stepsFor(this.loaded));
    }
    await Promise.race([this.indexes.done, pause(lookAgainMs)]);
    return this.indexes.ended ? this.opened(this.loaded!) : undefined;
  }

  /** Ends when the connection is free for something else. */
  settled(): Promise<void> {
    return this.load.settled();
  }

  async close(): Promise<void> {
    await this.pages.return?.();
    await this.load.settled().catch(() => undefined);
    await this.indexes?.abandon();
  }

  private async opened(loaded: readonly Loaded[]): Promise<readonly Target[]> {
    const { rowCount } = await this.client.query(
      'update picture.projections set checkpoint = loaded, loading = false where name = any($1::text[]) and loading and loaded = $2',
      [loaded.map(({ tables }) => tables.stem), loaded[0]!.checkpoint],
    );
    if (rowCount !== loaded.length) throw new LeadershipLost();
    return loaded.map(({ keyed: _, ...target }) => target);
  }
}
