import { FairQueue } from '../fair-queue';
import { Pace } from '../pace';
import { overloaded } from '../write-fault';

export type GateLimits = {
  /** How many may be on their way at once. */
  readonly atOnce: number;
  /** How many may wait beside them, and how many of these may be of one owner. */
  readonly most: number;
  readonly mostOfOne: number;
  /** How heavy all that wait may be. */
  readonly mostWeight: number;
};

/** Whose work it is, and how heavy it is while it waits. */
type Ticket = { readonly owner: string; readonly weight: number };

type Waiting = Ticket & { readonly begin: () => void };

/** Lets so many pieces of work be under way at once; the others wait their turn, fairly among owners, and too many are sent away. */
export class Gate {
  readonly #queue: FairQueue<Waiting>;
  readonly #pace = new Pace();
  readonly #awaitingIdle: (() => void)[] = [];
  #underWay = 0;

  constructor(private readonly limits: GateLimits) {
    this.#queue = new FairQueue({
      ownerOf: ({ owner }) => owner,
      weightOf: ({ weight }) => weight,
      ...limits,
    });
  }

  /** To be called right before `run`, and before any work is done for it. */
  assertRoomFor(owner: string): void {
    if (this.#queue.hasRoomFor(owner)) return;
    throw overloaded(this.#queue.size, this.#pace.retryAfterMs(this.#queue.size));
  }

  async run<T>({ owner, weight }: Ticket, work: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0) this.#pace.begin();
    if (this.#underWay >= this.limits.atOnce)
      await new Promise<void>((begin) => this.#queue.push({ owner, weight, begin }));
    else this.#underWay++;
    try {
      return await work();
    } finally {
      this.#pace.settled(1);
      const [next] = this.#queue.take((_, taken) => taken.length === 0);
      if (next) next.begin();
      else this.#leave();
    }
  }

  /** Ends when nothing is under way. */
  async idle(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#awaitingIdle.push(resolve));
  }

  #leave(): void {
    this.#underWay--;
    if (this.#underWay === 0) for (const tell of this.#awaitingIdle.splice(0)) tell();
  }
}
