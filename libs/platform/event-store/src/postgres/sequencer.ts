import type { Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import { BatchQueue, type Waiting } from './batch-queue';
import { databaseFault } from './database-fault';
import { EventStoreError } from '../event-store-error';
import { Placement } from './placement';
import type { Verdict } from '../plan-batch';
import type { Prepared } from '../prepare';

type Options = {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly placed: (position: bigint) => void;
  /** For how long a lost database is tried again before those who wait are told. */
  readonly patienceMs: number;
  /** More than these are not let wait. */
  readonly maxWaiting: number;
};

const LEAST_TIME_MS = 250;
const LONGEST_PAUSE_MS = 1000;

/** Group commit: while one batch is on its way to the record, the next one gathers. */
export class Sequencer {
  readonly #queue = new BatchQueue();
  #placement: Placement;
  #draining: Promise<void> | undefined;
  #closed = false;
  #failures = 0;
  #failingSince = 0;

  constructor(private readonly options: Options) {
    this.#placement = new Placement(options);
  }

  append(prepared: Prepared): Promise<Verdict> {
    if (this.#closed) throw new EventStoreError('CLOSED', 'The event store is closed: open it again.');
    const { maxWaiting } = this.options;
    if (this.#queue.size >= maxWaiting)
      throw new EventStoreError(
        'OVERLOADED',
        `${maxWaiting} requests wait already. Nothing was recorded; try again later.`,
      );
    return new Promise((answer, refuse) => {
      this.#queue.push({ prepared, answer, refuse, unsure: false, alone: false });
      this.#draining ??= this.#drain();
    });
  }

  /** Answers everyone who waits, and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
    this.#placement.abandon();
  }

  async #drain(): Promise<void> {
    await new Promise(setImmediate); // Whoever asks in the same turn comes along.
    while (this.#queue.size > 0) await this.#settle(this.#queue.take());
    this.#draining = undefined;
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const { plan, verdicts } = await inTime(this.#placement.place(batch), this.#patienceLeft());
      this.#failures = 0;
      batch.forEach(({ answer, refuse }, n) => {
        const verdict = verdicts[n];
        if (verdict instanceof Error) refuse(verdict);
        else if (verdict) answer(verdict);
      });
      if (plan.rows.length > 0) this.options.placed(plan.head.position);
    } catch (error) {
      await this.#recover(batch, error);
    }
  }

  async #recover(batch: readonly Waiting[], error: unknown): Promise<void> {
    const fault = databaseFault(error);
    const sent = this.#placement.abandon();
    this.#placement = new Placement(this.options);
    if (fault === 'content' && batch.length > 1) {
      for (const one of batch) one.alone = true;
      return this.#queue.putBack(batch);
    }
    if (fault === 'unknown') for (const one of sent) one.unsure = true;
    const again = batch.filter(({ unsure }) => unsure || fault === 'unknown' || fault === 'busy');
    const kept = new Set(again);
    for (const one of batch) if (!kept.has(one)) one.refuse(notRecorded(error));
    this.#queue.putBack(again);
    if (again.length > 0) await this.#pause(error);
  }

  async #pause(error: unknown): Promise<void> {
    if (this.#failures === 0) this.#failingSince = performance.now();
    if (this.#patienceLeft() <= 0) return this.#giveUp(error);
    const pause = Math.min(20 * 2 ** this.#failures++, LONGEST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }

  #giveUp(error: unknown): void {
    for (const one of this.#queue.takeAll())
      one.refuse(one.unsure ? outcomeUnknown(one, error) : unavailable(error));
  }

  #patienceLeft(): number {
    const { patienceMs } = this.options;
    return this.#failures === 0 ? patienceMs : patienceMs - (performance.now() - this.#failingSince);
  }
}

/** A database that does not answer is as good as lost. */
const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The database did not answer in time.')),
      Math.max(ms, LEAST_TIME_MS),
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const notRecorded = (cause: unknown): EventStoreError =>
  new EventStoreError(
    'NOT_RECORDED',
    'The database refused the events. Nothing was recorded; the cause says why.',
    { cause },
  );

const unavailable = (cause: unknown): EventStoreError =>
  new EventStoreError(
    'UNAVAILABLE',
    'The database cannot be reached. Nothing was recorded; try again later.',
    { cause },
  );

const outcomeUnknown = ({ prepared }: Waiting, cause: unknown): EventStoreError =>
  new EventStoreError(
    'OUTCOME_UNKNOWN',
    `The connection was lost before the answer came: call commandStatus for ${prepared.append.command.id} to see whether it was recorded.`,
    { cause },
  );
