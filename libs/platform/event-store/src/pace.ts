const LEAST_MS = 100;
const MOST_MS = 30_000;
const WEIGHT_OF_LATEST = 0.2;

/** How fast waiting requests have been settled of late, so that whoever is sent away learns when to come back. */
export class Pace {
  #msEach = 1;
  #since: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.#since = now();
  }

  /** To be called when work begins after a rest. */
  begin(): void {
    this.#since = this.now();
  }

  settled(count: number): void {
    const now = this.now();
    this.#msEach += WEIGHT_OF_LATEST * ((now - this.#since) / count - this.#msEach);
    this.#since = now;
  }

  /** In how many milliseconds so many will have been settled; as long again as nothing has been, where that is longer. */
  retryAfterMs(waiting: number): number {
    const expected = Math.max(waiting * this.#msEach, this.now() - this.#since);
    return Math.round(Math.min(Math.max(expected, LEAST_MS), MOST_MS));
  }
}
