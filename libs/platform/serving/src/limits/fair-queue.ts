import { Pace } from '@throughline/event-store';
import { once } from './once';
import { Refusals } from './refusals';
import { Share } from './share';
import { TooBusy } from './too-busy';

type Bounds = {
  /** How many are worked on at once, besides one of each asker. */
  readonly atOnce: number;
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** How long anybody waits before being sent away. */
  readonly patienceMs: number;
  /** For how long somebody who asked counts as asking. */
  readonly rememberMs: number;
};

/** Few at once, as one thread works on all of them: more would make each of them slower and none of them faster. */
const BOUNDS: Bounds = {
  atOnce: 16,
  waiting: 512,
  waitingOfOne: 256,
  patienceMs: 2_000,
  rememberMs: 10_000,
};

/** Somebody who was let in, waits for it, or waits to be sent away. */
export type Visit = {
  /** Ends when the work may begin. @throws TooBusy */
  readonly turn: Promise<void>;
  /** Must be called when the work is done, or is not wanted any more. */
  leave(): void;
};

type Line = { running: number; readonly waiting: Set<() => void> };

/**
 * Lets askers in by turns, so that one who asks much waits for itself and not the others for it: whoever has nothing under
 * way begins at once, and while several ask, each may have more only as long as the thread has time. For few askers, such
 * as agencies.
 */
export class FairQueue {
  /** Who was called last comes last. */
  readonly #lines = new Map<unknown, Line>();
  readonly #pace = new Pace();
  readonly #refusals = new Refusals();
  readonly #bounds: Bounds;
  readonly #share: Pick<Share, 'now'>;
  #running = 0;
  #waiting = 0;
  #latest: unknown;
  #contestedUntil = 0;

  constructor(bounds: Partial<Bounds> = {}, share?: Pick<Share, 'now'>) {
    this.#bounds = { ...BOUNDS, ...bounds };
    this.#share = share ?? new Share(this.#bounds.atOnce);
  }

  enter(asker: unknown): Visit {
    this.#noteAsking(asker);
    const line = this.#lines.get(asker) ?? { running: 0, waiting: new Set() };
    this.#lines.set(asker, line);
    if (this.#mayBegin(line)) return { turn: Promise.resolve(), leave: this.#begin(line) };
    const { waiting, waitingOfOne } = this.#bounds;
    const isFull = this.#waiting >= waiting || line.waiting.size >= waitingOfOne;
    return isFull ? this.#refuse(asker) : this.#wait(line);
  }

  #noteAsking(asker: unknown): void {
    const others = this.#latest !== undefined && this.#latest !== asker;
    if (others) this.#contestedUntil = performance.now() + this.#bounds.rememberMs;
    this.#latest = asker;
  }

  #mayBegin({ running }: Line): boolean {
    if (running === 0) return true;
    const isContested = performance.now() < this.#contestedUntil;
    return this.#running < (isContested ? this.#share.now : this.#bounds.atOnce);
  }

  #begin(line: Line): () => void {
    if (this.#running === 0) this.#pace.begin();
    this.#running += 1;
    line.running += 1;
    return once(() => {
      this.#running -= 1;
      line.running -= 1;
      this.#pace.settled(1);
      this.#callNext();
    });
  }

  #wait(line: Line): Visit {
    let leave = (): void => undefined;
    const turn = new Promise<void>((begin, refuse) => {
      const stop = (): void => {
        clearTimeout(giveUp);
        if (line.waiting.delete(go)) this.#waiting -= 1;
      };
      const go = (): void => {
        stop();
        leave = this.#begin(line);
        begin();
      };
      const giveUp = setTimeout(() => {
        stop();
        refuse(this.#tooBusy());
      }, this.#bounds.patienceMs);
      leave = stop;
      line.waiting.add(go);
      this.#waiting += 1;
    });
    return { turn, leave: () => leave() };
  }

  #refuse(asker: unknown): Visit {
    const fault = this.#tooBusy();
    let leave = (): void => undefined;
    const turn = new Promise<void>((_, refuse) => {
      leave = this.#refusals.later(asker, () => refuse(fault));
    });
    return { turn, leave };
  }

  #callNext(): void {
    for (let next = this.#next(); next && this.#mayBegin(next.line); next = this.#next()) {
      const { asker, line } = next;
      this.#lines.delete(asker);
      this.#lines.set(asker, line);
      const [go] = line.waiting;
      go!();
    }
  }

  /** Of those who wait, who has least under way. */
  #next(): { readonly asker: unknown; readonly line: Line } | undefined {
    let next: { asker: unknown; line: Line } | undefined;
    for (const [asker, line] of this.#lines)
      if (line.waiting.size > 0 && (!next || line.running < next.line.running)) next = { asker, line };
    return next;
  }

  #tooBusy(): TooBusy {
    return new TooBusy(this.#pace.retryAfterMs(this.#waiting + this.#running));
  }
}
