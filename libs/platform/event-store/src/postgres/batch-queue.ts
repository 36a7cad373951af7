import type { Verdict } from '../plan-batch';
import type { Prepared } from '../prepare';

/** A request to append that waits for its answer. */
export type Waiting = {
  readonly prepared: Prepared;
  readonly answer: (verdict: Verdict) => void;
  readonly refuse: (why: Error) => void;
  /** It was sent once, and what became of it was not heard. */
  unsure: boolean;
  /** It was in a batch the database found fault with: the next time it harms only itself. */
  alone: boolean;
};

const MAX_APPENDS = 512;
const MAX_BYTES = 4_194_304;

/** Requests in the order they came, taken in batches. */
export class BatchQueue {
  #waiting: Waiting[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  push(one: Waiting): void {
    this.#waiting.push(one);
  }

  putBack(batch: readonly Waiting[]): void {
    this.#waiting = [...batch, ...this.#waiting];
  }

  take(): readonly Waiting[] {
    let bytes = 0;
    const end = this.#waiting.findIndex(({ prepared, alone }, n) => {
      bytes += prepared.size;
      return n > 0 && (alone || this.#waiting[0]?.alone || n === MAX_APPENDS || bytes > MAX_BYTES);
    });
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }

  takeAll(): readonly Waiting[] {
    return this.#waiting.splice(0);
  }
}
