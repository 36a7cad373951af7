import { newStream } from './sample-event';

/** Whatever can be written to, one event at a time. */
export type Target = {
  /** How to write the next event of a new stream; resolved when it was acknowledged, and rejected in every other case. */
  writer(stream: string): () => Promise<void>;
  /** Waits for what is done only after the answer, which must not fall into the turn of another. */
  settle?(): Promise<unknown>;
  close(): Promise<unknown>;
};

export type Order = { readonly writers: number; readonly ms: number };
export type Pressed = {
  readonly perSecond: number;
  /** With the time to settle counted in. */
  readonly settledPerSecond: number;
  readonly latencies: Float64Array;
};

/** A part of a bench: as many writers as it is told, each with a stream of its own and one event on its way, for so long. */
export const underPressure =
  <Setup>(open: (setup: Setup) => Promise<Target>) =>
  async (setup: Setup) => {
    const target = await open(setup);
    return { ask: (order: Order) => press(target, order), end: async () => void (await target.close()) };
  };

const press = async (target: Target, { writers, ms }: Order): Promise<Pressed> => {
  const latencies: number[] = [];
  const start = performance.now();
  const writing = async (): Promise<void> => {
    const write = target.writer(newStream());
    for (let from = performance.now(); from < start + ms;) {
      await write();
      const now = performance.now();
      latencies.push(now - from);
      from = now;
    }
  };
  await Promise.all(Array.from({ length: writers }, writing));
  const rate = (): number => latencies.length / ((performance.now() - start) / 1_000);
  const perSecond = rate();
  await target.settle?.();
  return { perSecond, settledPerSecond: rate(), latencies: Float64Array.from(latencies) };
};
