import { setTimeout as pause } from 'node:timers/promises';
import { Bell } from '@throughline/event-store';
import type { Pool, PoolClient } from 'pg';
import { Ledger } from './ledger';
import { ProcessRun, type ProcessWork } from './run-processes';

type Options = ProcessWork & {
  readonly pool: Pool;
  /** Told of every failure that stopped the processes; they are begun again. */
  readonly report: (fault: unknown) => void;
  /** How often it is looked what has come to be due; a minute if not said. */
  readonly everyMs?: number;
  /** How long to wait before trying again to be the one that runs them; a second if not said. */
  readonly retryMs?: number;
};

export type Processes = {
  /** Ends once the order in hand has been given. */
  stop(): Promise<void>;
};

/** One process at a time gives orders, as it would be wasteful for several to; giving one twice does nothing twice. */
const lock = '7237002432';
const MOST_MS_BETWEEN_LOOKS = 60_000;

class Running implements Processes {
  private readonly stopping = new AbortController();
  private readonly bell = new Bell();
  private readonly ended: Promise<void>;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: Options) {
    this.unsubscribe = options.store.onRecorded(this.bell.ring);
    this.ended = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.unsubscribe();
    this.bell.ring();
    await this.ended;
  }

  private readonly goOn = (): boolean => !this.stopping.signal.aborted;

  private async run(): Promise<void> {
    while (this.goOn()) {
      try {
        await this.tryToRun();
      } catch (fault) {
        this.options.report(fault);
      }
      const { signal } = this.stopping;
      await pause(this.options.retryMs ?? 1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  private async tryToRun(): Promise<void> {
    const client = await this.options.pool.connect();
    let broken: Error | undefined;
    const onError = (fault: Error): void => void (broken = fault);
    client.on('error', onError);
    try {
      const { rows } = await client.query(`select pg_try_advisory_lock(${lock}) as won`);
      if (!rows[0].won) return;
      await this.turns(client, () => broken);
      await client.query(`select pg_advisory_unlock(${lock})`);
    } catch (fault) {
      broken ??= fault as Error;
      throw fault;
    } finally {
      if (!broken) client.off('error', onError);
      client.release(broken);
    }
  }

  private async turns(client: PoolClient, brokenBy: () => Error | undefined): Promise<void> {
    const run = new ProcessRun(this.options, await Ledger.on(client));
    const everyMs = this.options.everyMs ?? MOST_MS_BETWEEN_LOOKS;
    let lookedAt = -Infinity;
    while (this.goOn()) {
      await run.answerEvents(this.goOn);
      if (performance.now() - lookedAt >= everyMs) {
        await run.doWhatIsDue(this.goOn);
        lookedAt = performance.now();
      }
      await this.bell.wait(Math.max(1, everyMs - (performance.now() - lookedAt)));
      const broken = brokenBy();
      if (broken) throw broken;
    }
  }
}

/** Lets processes turn events and time into commands; of several programs that do, one runs them and the others stand by. */
export const startProcesses = (options: Options): Processes => new Running(options);
