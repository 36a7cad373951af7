import { once } from './once';

type Pace = {
  readonly soonestMs: number;
  readonly everyMs: number;
  readonly latestMs: number;
  /** How many wait to be refused; any more are refused at once. */
  readonly most: number;
};

const PACE: Pace = { soonestMs: 50, everyMs: 5, latestMs: 5_000, most: 4_096 };

/**
 * Who is refused may ask again at once, and would keep the thread busy with refusing: those of one asker are refused one
 * after another, after a while.
 */
export class Refusals {
  readonly #last = new Map<unknown, number>();
  readonly #pace: Pace;
  #held = 0;

  constructor(pace: Partial<Pace> = {}) {
    this.#pace = { ...PACE, ...pace };
  }

  /** Calls `refuse` when it is time, unless what is returned is called before. */
  later(asker: unknown, refuse: () => void): () => void {
    if (this.#held >= this.#pace.most) {
      refuse();
      return () => undefined;
    }
    this.#held += 1;
    const over = once(() => {
      clearTimeout(timer);
      this.#held -= 1;
    });
    const timer = setTimeout(() => {
      over();
      refuse();
    }, this.#waitOf(asker));
    return over;
  }

  #waitOf(asker: unknown): number {
    const { soonestMs, everyMs, latestMs } = this.#pace;
    const now = performance.now();
    const next = Math.max(now + soonestMs, (this.#last.get(asker) ?? -Infinity) + everyMs);
    const at = Math.min(next, now + latestMs);
    this.#last.set(asker, at);
    return at - now;
  }
}
