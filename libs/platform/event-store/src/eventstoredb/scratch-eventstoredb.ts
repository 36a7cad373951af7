import type { EventStoreDBClient } from '@eventstore/db-client';
import { migrate } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { randomUUID } from 'node:crypto';
import type { Archive } from '../archive';
import type { EventStore, StoreKind } from '../port';
import { migrations } from '../postgres/migrations';
import { connectEventStoreDb, type EventStoreDbAddress } from './connect-eventstoredb';
import { claimIndex, createEventStoreDbStore } from './create-eventstoredb-store';
import { openEventStoreDbArchive } from './eventstoredb-archive';
import type { EventStoreDbOptions } from './eventstoredb-parts';
import { openEventStoreDbStore } from './eventstoredb-store';
import { sealedMigrations } from './sealed-migrations';

type FreshOptions = Partial<Pick<EventStoreDbOptions, 'clock' | 'patienceMs' | 'deadlineMs' | 'report'>> & {
  readonly kind?: StoreKind;
  readonly id?: string;
};

/** For specs: stores of their own in an EventStoreDB, one after another in one database. */
export class ScratchEventStoreDb {
  #name = '';
  readonly #client: EventStoreDBClient;

  private constructor(
    private readonly address: EventStoreDbAddress,
    private readonly scratch: ScratchDatabase,
  ) {
    this.#client = connectEventStoreDb(address);
  }

  static async at(address: EventStoreDbAddress): Promise<ScratchEventStoreDb> {
    const scratch = await scratchDatabase();
    await migrate(scratch.pool, [...migrations, ...sealedMigrations]);
    return new ScratchEventStoreDb(address, scratch);
  }

  get pool(): ScratchDatabase['pool'] {
    return this.scratch.pool;
  }

  /** What the present store is opened with. */
  async options({ kind = 'production', id, ...options }: FreshOptions = {}): Promise<EventStoreDbOptions> {
    const opening = await createEventStoreDbStore(this.#client, this.#name, { kind, ...(id ? { id } : {}) });
    await claimIndex(this.pool, opening);
    const connect = () => connectEventStoreDb(this.address);
    return { connect, name: this.#name, opening, pool: this.pool, ...options };
  }

  async reopen(options: FreshOptions = {}): Promise<EventStore> {
    return openEventStoreDbStore(await this.options(options));
  }

  /** A new store, and the index emptied. */
  async fresh(options: FreshOptions = {}): Promise<EventStore> {
    await this.#begin();
    return this.reopen(options);
  }

  /** A new store with its archive, which is closed with it. */
  async freshWithArchive(given: FreshOptions): Promise<{ store: EventStore; archive: Archive }> {
    await this.#begin();
    const options = await this.options(given);
    const store = await openEventStoreDbStore(options);
    const archive = await openEventStoreDbArchive(options);
    const close = store.close.bind(store);
    store.close = () => archive.close().then(close);
    return { store, archive };
  }

  async forgetIndex(): Promise<void> {
    await this.pool.query(
      'truncate record.sealed, record.store; update record.head set position = 0, recorded_at = null',
    );
  }

  async drop(): Promise<void> {
    await this.#client.dispose();
    await this.scratch.drop();
  }

  async #begin(): Promise<void> {
    this.#name = `spec-${randomUUID()}`;
    await this.forgetIndex();
  }
}
