import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { Bell } from '@throughline/event-store';
import { Leader } from './lead';
import { beatWhileLeading, tryToLock, unlock, Watch } from './lease';
import { assertApart } from './tables';
import type { Work } from './work';

type ProjectorOptions = Work & {
  readonly pool: Pool;
  /** Told of every failure that made the projector stop and try to lead again. */
  readonly report: (fault: unknown) => void;
  /** How long to wait before trying to lead again; a second if not said. */
  readonly retryMs?: number;
  /** How long a leader may stand still before another takes over; fifteen seconds if not said. The same in every process. */
  readonly leaseMs?: number;
  /** Milliseconds that passed since some moment, whatever happens to the date; the process's own if not said. */
  readonly elapsed?: () => number;
};

export type Projector = {
  /** Whether this process does the writing now. */
  readonly leading: boolean;
  /** Ends after the page in hand, and lets another process lead. */
  stop(): Promise<void>;
};

/** Looked at without a wake-up too, should one have been lost. */
const idleMs = 1_000;
/** So many signs of life may be lost before the others take over. */
const beatsInLease = 5;

class LeaderStoodStill extends Error {
  constructor(leaseMs: number) {
    super(
      `The process that kept the pictures stood still for ${leaseMs} ms: its connection was ended, and another takes over.`,
    );
  }
}

class Running implements Projector {
  leading = false;
  private readonly stopping = new AbortController();
  private readonly bell = new Bell();
  private readonly retryMs: number;
  private readonly leaseMs: number;
  private readonly watch: Watch;
  private readonly ended: Promise<void>;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: ProjectorOptions) {
    this.retryMs = options.retryMs ?? 1_000;
    this.leaseMs = options.leaseMs ?? 15_000;
    this.watch = new Watch(this.leaseMs, options.elapsed ?? (() => performance.now()));
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
      if (!(await tryToLock(client))) {
        if (await this.watch.endStalled(client)) this.options.report(new LeaderStoodStill(this.leaseMs));
        return;
      }
      await this.lead(client, () => broken);
      await unlock(client);
    } catch (fault) {
      broken ??= fault as Error;
      throw fault;
    } finally {
      if (!broken) client.off('error', onError);
      client.release(broken);
    }
  }

  private async lead(client: PoolClient, brokenBy: () => Error | undefined): Promise<void> {
    const everyMs = this.leaseMs / beatsInLease;
    const stopBeating = await beatWhileLeading(client, { pool: this.options.pool, everyMs });
    let leader: Leader | undefined;
    try {
      leader = await Leader.on(client, this.options);
      this.leading = true;
      while (!this.stopped) {
        await leader.catchUp(() => !this.stopped);
        await this.bell.wait(idleMs);
        const broken = brokenBy();
        if (broken) throw broken;
      }
    } finally {
      await leader?.close();
      await stopBeating();
    }
  }
}

/** Keeps the picture up to date with the record; of several processes that do, one writes and the others wait their turn. */
export const startProjector = (options: ProjectorOptions): Projector => {
  assertApart(options.projections);
  return new Running(options);
};
