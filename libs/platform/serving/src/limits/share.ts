import { performance } from 'node:perf_hooks';

const LOOK_MS = 100;
/** Above this, whoever asks next has to wait for the thread about as long as the work itself takes. */
const BUSY = 0.5;

/** How busy this process's one thread has been since it was last asked, from 0 to 1. */
const threadBusy = (): (() => number) => {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
};

/** How many may be worked on at once beside others who ask: as many as leave the thread time for those, and one at least. */
export class Share {
  #now = 1;
  #looked: number;

  constructor(
    private readonly most: number,
    private readonly busy: () => number = threadBusy(),
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#looked = clock();
  }

  get now(): number {
    if (this.clock() - this.#looked < LOOK_MS) return this.#now;
    this.#looked = this.clock();
    this.#now = this.busy() > BUSY ? Math.max(1, this.#now >> 1) : Math.min(this.most, this.#now + 1);
    return this.#now;
  }
}
