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

/** Requests of all agencies, fair among these, taken in batches. */
export class BatchQueue extends FairQueue<Waiting> {
  constructor(limits: { readonly most: number; readonly mostOfOne: number }) {
    super({
      ownerOf: ({ prepared }) => agencyOf(prepared.append),
      weightOf: ({ prepared }) => prepared.size,
      mostWeight: MAX_WAITING_BYTES,
      ...limits,
    });
  }

  takeBatch(): readonly Waiting[] {
    let bytes = 0;
    return this.take(({ prepared, alone }, taken) => {
      bytes += prepared.size;
      if (taken.length === 0) return true;
      return !alone && !taken[0]?.alone && taken.length < MAX_APPENDS && bytes <= MAX_BYTES;
    });
  }
}
