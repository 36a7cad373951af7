import { setTimeout as pause } from 'node:timers/promises';
import { Refusals } from './refusals';

/** Has so many of one asker refused, and tells how many have been after each of the waits. */
const refusedAfter = async (refusals: Refusals, count: number, ...waits: readonly number[]) => {
  let refused = 0;
  const stops = Array.from({ length: count }, () => refusals.later('customs', () => (refused += 1)));
  const told: number[] = [refused];
  for (const ms of waits) {
    await pause(ms);
    told.push(refused);
  }
  return { told, stop: () => stops.forEach((one) => one()), refused: () => refused };
};

describe('refusals', () => {
  it('come after a while', async () => {
    const { told } = await refusedAfter(new Refusals({ soonestMs: 20, everyMs: 0 }), 3, 60);
    expect(told).toEqual([0, 3]);
  });

  it('come one after another, so that whoever is refused cannot ask faster', async () => {
    const { told, stop } = await refusedAfter(new Refusals({ soonestMs: 1, everyMs: 10_000 }), 3, 60);
    expect(told).toEqual([0, 1]);
    stop();
  });

  it('of one asker do not wait for those of another', async () => {
    const refusals = new Refusals({ soonestMs: 1, everyMs: 10_000 });
    const { stop } = await refusedAfter(refusals, 3);
    await new Promise<void>((refused) => refusals.later('police', refused));
    stop();
  });

  it('are not put off for ever', async () => {
    const { told } = await refusedAfter(new Refusals({ soonestMs: 1, everyMs: 10_000, latestMs: 20 }), 3, 80);
    expect(told).toEqual([0, 3]);
  });

  it('are made at once where too many wait', async () => {
    const { told, stop } = await refusedAfter(new Refusals({ most: 2 }), 5);
    expect(told).toEqual([3]);
    stop();
  });

  it('are not made to who has gone', async () => {
    const { stop, refused } = await refusedAfter(new Refusals({ soonestMs: 10 }), 3);
    stop();
    await pause(40);
    expect(refused()).toBe(0);
  });
});
