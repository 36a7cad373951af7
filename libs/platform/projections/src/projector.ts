import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { Bell } from '@throughline/event-store';
import { Leader, type Work } from './lead';
import { assertApart } from './tables';

type ProjectorOptions = Work & {
  readonly pool: Pool;
  /** Told of every failure that made the projector stop and try to lead again. */
  readonly report: (fault: unknown) => void;
  /** How long to wait before trying to lead again; a second if not said. */
  readonly retryMs?: number;
};

export type Projector = {
  /** Whether this process does the writing now. */
  readonly leading: boolean;
  /** Ends after the page in hand, and lets another process lead. */
  stop(): Promise<void>;
};

/** The lock that the one writing process holds, on the very connection that writes. */
const lock = '7237002431';
/** Looked at without a wake-up too, should one have been lost. */
const idleMs = 1_000;

class Running implements Projector {
  leading = false;
  private readonly stopping = new AbortController();
  private readonly bell = new Bell();
  private readonly retryMs: number;
  private readonly ended: Promise<void>;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: ProjectorOptions) {
    this.retryMs = options.retryMs ?? 1_000;
    this.unsubscribe = options.store.onRecorded(this.bell.ring);
    this.ended = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.unsubscribe();
    this.bell.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.tryToLead();
      } catch (fault) {
        this.options.report(fault);
      }
      this.leading = false;
      await pause(this.retryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async tryToLead(): Promise<void> {
    const client = await this.options.pool.connect();
    let broken: Error | undefined;
    const onError = (fault: Error): void => {
      broken = fault;
      this.bell.ring();
    };
    client.on('error', onError);
    try {
      const { rows } = await client.query(`select pg_try_advisory_lock(${lock}) as won`);
      if (!rows[0].won) return;
      await this.lead(client, () => broken);
      await client.query(`select pg_advisory_unlock(${lock})`);
    } catch (fault) {
      broken ??= fault as Error;
      throw fault;
    } finally {
      if (!broken) client.off('error', onError);
      client.release(broken);
    }
  }

  private async lead(client: PoolClient, brokenBy: () => Error | undefined): Promise<void> {
    const leader = await Leader.on(client, this.options);
    this.leading = true;
    while (!this.stopped) {
      await leader.catchUp(() => !this.stopped);
      await this.bell.wait(idleMs);
      const broken = brokenBy();
      if (broken) throw broken;
    }
  }
}

/** Keeps the picture up to date with the record; of several processes that do, one writes and the others wait their turn. */
export const startProjector = (options: ProjectorOptions): Projector => {
  assertApart(options.projections);
  return new Running(options);
};
