/** What is known already takes no time: after so many turns on end, others have the thread. */
const ON_END = 16;

/** Lets so many work at a time; the others wait their turn. */
export class Turns {
  private free: number;
  private handedOver = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      // The turn goes over to the next without becoming free.
      const next = this.waiting.shift();
      if (!next) this.free += 1;
      else if (++this.handedOver % ON_END === 0) setImmediate(next);
      else next();
    }
  }
}
