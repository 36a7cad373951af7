import { Pace } from '@throughline/event-store';

type Bounds = {
  /** How many are worked on at once. */
  readonly atOnce: number;
  /** How many of one asker's while others ask, too. */
  readonly ofOne: number;
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** How long anybody waits before being sent away. */
  readonly patienceMs: number;
  /** For how long somebody who asked counts as asking. */
  readonly rememberMs: number;
};

/** Few at once, as one thread works on all of them: more would make each of them slower and none of them faster. */
const BOUNDS: Bounds = {
  atOnce: 8,
  ofOne: 1,
  waiting: 512,
  waitingOfOne: 64,
  patienceMs: 2_000,
  rememberMs: 10_000,
};

/** Too much is being asked. Nothing was done; the same may be asked again later. */
export class TooBusy extends Error {
  constructor(readonly retryAfterMs: number) {
    super(
      `Too many queries are under way. Nothing was read; ask again in ${Math.ceil(retryAfterMs / 1_000)} s.`,
    );
  }
}

type Waiting = { readonly start: () => void; readonly giveUp: NodeJS.Timeout };
type Line = { running: number; readonly waiting: Waiting[] };
type Leave = () => void;

/** Lets askers in by turns, so that one who asks much waits for itself and not the others for it. */
export class FairQueue {
  readonly #lines = new Map<unknown, Line>();
  readonly #pace = new Pace();
  readonly #bounds: Bounds;
  #running = 0;
  #waiting = 0;
  #latest: unknown;
  #contestedUntil = 0;

  constructor(bounds: Partial<Bounds> = {}) {
    this.#bounds = { ...BOUNDS, ...bounds };
  }

  /**
   * Ends when it is the asker's turn, with what must be called once when the work is done.
   * @throws TooBusy at once where too many wait already, or when the wait becomes too long.
   */
  async enter(asker: unknown): Promise<Leave> {
    this.#noteAsking(asker);
    const line = this.#lines.get(asker) ?? { running: 0, waiting: [] };
    this.#lines.set(asker, line);
    if (this.#mayStart(line)) return this.#start(asker, line);
    if (this.#waiting >= this.#bounds.waiting || line.waiting.length >= this.#bounds.waitingOfOne)
      throw this.#tooBusy();
    return this.#wait(asker, line);
  }

  #noteAsking(asker: unknown): void {
    const others = this.#latest !== undefined && this.#latest !== asker;
    if (others) this.#contestedUntil = performance.now() + this.#bounds.rememberMs;
    this.#latest = asker;
  }

  #mayStart({ running }: Line): boolean {
    const { atOnce, ofOne } = this.#bounds;
    const most = performance.now() < this.#contestedUntil ? ofOne : atOnce;
    return this.#running < atOnce && running < most;
  }

  #start(asker: unknown, line: Line): Leave {
    if (this.#running === 0) this.#pace.begin();
    this.#running += 1;
    line.running += 1;
    return () => {
      this.#running -= 1;
      line.running -= 1;
      this.#pace.settled(1);
      if (line.running === 0 && line.waiting.length === 0) this.#lines.delete(asker);
      this.#callNext();
    };
  }

  #wait(asker: unknown, line: Line): Promise<Leave> {
    return new Promise((turn, refuse) => {
      const giveUp = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(waiting), 1);
        this.#waiting -= 1;
        refuse(this.#tooBusy());
      }, this.#bounds.patienceMs);
      const waiting = { giveUp, start: () => turn(this.#start(asker, line)) };
      line.waiting.push(waiting);
      this.#waiting += 1;
    });
  }

  /** Whoever was called goes to the end of the round. */
  #callNext(): void {
    for (const [asker, line] of this.#lines) {
      const [first] = line.waiting;
      if (!first || !this.#mayStart(line)) continue;
      line.waiting.shift();
      this.#waiting -= 1;
      clearTimeout(first.giveUp);
      this.#lines.delete(asker);
      this.#lines.set(asker, line);
      return first.start();
    }
  }

  #tooBusy(): TooBusy {
    return new TooBusy(this.#pace.retryAfterMs(this.#waiting + this.#running));
  }
}
