import { FairQueue, MAX_WAITING_BYTES } from '../fair-queue';
import type { Verdict } from '../plan-batch';
import { agencyOf, type Prepared } from '../prepare';

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
/** Of no more than these, the commit is what costs, and all are better off in one batch. */
const WORTH_HALVING = 16;

/** Requests of all agencies, fair among these, taken in batches. */
export class BatchQueue extends FairQueue<Waiting> {
  #before = 0;

  constructor(limits: { readonly most: number; readonly mostOfOne: number }) {
    super({
      ownerOf: ({ prepared }) => agencyOf(prepared.append),
      weightOf: ({ prepared }) => prepared.size,
      mostWeight: MAX_WAITING_BYTES,
      ...limits,
    });
  }

  /** Half of many who ask again and again, so that these are served by the database while the others are served here. */
  takeBatch(): readonly Waiting[] {
    const half = Math.ceil((this.size + this.#before) / 2);
    const most = Math.min(MAX_APPENDS, Math.max(WORTH_HALVING, half));
    let bytes = 0;
    const batch = this.take(({ prepared, alone }, taken) => {
      bytes += prepared.size;
      if (taken.length === 0) return true;
      return !alone && !taken[0]?.alone && taken.length < most && bytes <= MAX_BYTES;
    });
    this.#before = batch.length;
    return batch;
  }
}
