import type { Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import { answered } from '../answered';
import { Pace } from '../pace';
import type { Verdict } from '../plan-batch';
import type { Append } from '../port';
import { agencyOf, type Prepared } from '../prepare';
import { BatchQueue, type Waiting } from './batch-queue';
import { databaseFault } from './database-fault';
import { Placement } from './placement';
import { closed, notRecorded, outcomeUnknown, overloaded, unavailable } from '../write-fault';

type Options = {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly placed: (position: bigint) => void;
  /** For how long a lost database is tried again before those who wait are told. */
  readonly patienceMs: number;
  /** More than these are not let wait. */
  readonly maxWaiting: number;
  /** Nor more than these of one agency. */
  readonly maxWaitingOfOne: number;
};

const LEAST_TIME_MS = 250;
const LONGEST_PAUSE_MS = 1000;

/** Group commit: while one batch is on its way to the record, the next one gathers. */
export class Sequencer {
  readonly #queue: BatchQueue;
  readonly #pace = new Pace();
  #placement: Placement;
  #draining: Promise<void> | undefined;
  #closed = false;
  #failures = 0;
  #failingSince = 0;

  constructor(private readonly options: Options) {
    const { maxWaiting: most, maxWaitingOfOne: mostOfOne } = options;
    this.#queue = new BatchQueue({ most, mostOfOne });
    this.#placement = new Placement(options);
  }

  /** Refuses at once what could not be taken; to be called right before `append`, and before any work is done for it. */
  assertRoomFor(what: Append): void {
    if (this.#closed) throw closed();
    if (this.#queue.hasRoomFor(agencyOf(what))) return;
    throw overloaded(this.#queue.size, this.#pace.retryAfterMs(this.#queue.size));
  }

  append(prepared: Prepared): Promise<Verdict> {
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
    await new Promise<void>((resolve) => process.nextTick(resolve)); // Whoever asks in the same turn comes along.
    this.#pace.begin();
    const { patienceMs } = this.options;
    if (performance.now() - this.#failingSince > 2 * patienceMs) this.#failures = 0; // An outage of long ago tells nothing of now.
    while (this.#queue.size > 0) await this.#settle();
    this.#draining = undefined;
  }

  async #settle(): Promise<void> {
    let batch: readonly Waiting[] = [];
    const take = (): readonly Waiting[] => (batch = this.#queue.takeBatch());
    try {
      const { plan, verdicts } = await answered(this.#placement.place(take), this.#timeForBatch());
      this.#failures = 0;
      this.#pace.settled(batch.length);
      if (plan.rows.length > 0) this.options.placed(plan.head.position);
      // Whoever is answered asks again: that work is done while the next batch is on its way, and so not before it is sent.
      if (this.#queue.size > 0) setImmediate(tell, batch, verdicts);
      else tell(batch, verdicts);
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
    if (again.length > 0 || batch.length === 0) await this.#pause(error);
  }

  async #pause(error: unknown): Promise<void> {
    if (this.#failures === 0) this.#failingSince = performance.now();
    if (this.#patienceLeft() <= 0) return this.#giveUp(error);
    const pause = Math.min(20 * 2 ** this.#failures++, LONGEST_PAUSE_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }

  #giveUp(error: unknown): void {
    for (const one of this.#queue.take())
      one.refuse(one.unsure ? outcomeUnknown(one.prepared.append.command.id, error) : unavailable(error));
  }

  /** Never so short that the server is not heard when it gives up: only that tells for certain that nothing was recorded. */
  #timeForBatch(): number {
    return Math.max(this.#patienceLeft(), 0.75 * this.options.patienceMs, LEAST_TIME_MS);
  }

  #patienceLeft(): number {
    const { patienceMs } = this.options;
    return this.#failures === 0 ? patienceMs : patienceMs - (performance.now() - this.#failingSince);
  }
}

const tell = (batch: readonly Waiting[], verdicts: readonly (Verdict | Error)[]): void =>
  batch.forEach(({ answer, refuse }, n) => {
    const verdict = verdicts[n];
    if (verdict instanceof Error) refuse(verdict);
    else if (verdict) answer(verdict);
  });
