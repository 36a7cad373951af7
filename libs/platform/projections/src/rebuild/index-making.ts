import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction, unhurried } from '@throughline/database';
import type { Pool, PoolClient } from 'pg';

/** As many as there are statements at a time: each is the work of one processor. */
const AT_ONCE = 2;
const cancelAgainMs = 50;

/** The statements that make indexes, on connections beside the one that leads, so that what is read is kept up to date meanwhile. */
export class IndexMaking {
  /** Whether it has ended, well or not. */
  ended = false;
  readonly done: Promise<void>;
  private abandoned = false;
  private readonly at = new Set<number>();

  /** Each step begins when the one before has ended. */
  constructor(
    private readonly pool: Pool,
    steps: readonly (readonly string[])[],
  ) {
    this.done = this.run(steps).finally(() => (this.ended = true));
    this.done.catch(() => undefined); // Thrown where it is awaited.
  }

  /** Ends once nothing of it goes on any more. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    // Asked again and again, as what is yet to reach the server cannot be cancelled there.
    while (!this.ended) {
      for (const session of this.at) await this.pool.query('select pg_cancel_backend($1)', [session]);
      await Promise.race([this.done.catch(() => undefined), pause(cancelAgainMs)]);
    }
  }

  private async run(steps: readonly (readonly string[])[]): Promise<void> {
    for (const step of steps) {
      const waiting = [...step];
      const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => this.work(waiting)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    }
  }

  private async work(waiting: string[]): Promise<void> {
    const client = await this.pool.connect();
    let failed = true;
    try {
      const { rows } = await client.query<{ session: number }>('select pg_backend_pid() as session');
      this.at.add(rows[0]!.session);
      for (let next = waiting.shift(); next !== undefined && !this.abandoned; next = waiting.shift())
        await this.make(client, next);
      this.at.delete(rows[0]!.session);
      failed = false;
    } finally {
      client.release(failed);
    }
  }

  private make(client: PoolClient, statement: string): Promise<unknown> {
    return inTransaction(client, async () => {
      await client.query(
        `set local statement_timeout = 0; set local synchronous_commit = off; set local maintenance_work_mem = '128MB';
         set local max_parallel_maintenance_workers = 0`,
      );
      await client.query(unhurried(statement));
    });
  }
}
