import { FairQueue, TooBusy } from './fair-queue';

const bounds = { atOnce: 2, ofOne: 1, waiting: 4, waitingOfOne: 3, patienceMs: 50, rememberMs: 60_000 };

/** Lets somebody in as soon as there is room, and tells the order in which they came. */
class Visits {
  readonly came: string[] = [];
  readonly #leaving: (() => void)[] = [];

  constructor(private readonly queue: FairQueue) {}

  ask(asker: string): Promise<void> {
    return this.queue.enter(asker).then((leave) => {
      this.came.push(asker);
      this.#leaving.push(leave);
    });
  }

  async oneLeaves(): Promise<void> {
    this.#leaving.shift()?.();
    await new Promise(setImmediate);
  }
}

describe('queries under way', () => {
  it('may all be of one asker while nobody else asks', async () => {
    const visits = new Visits(new FairQueue(bounds));
    await visits.ask('police');
    await visits.ask('police');
    expect(visits.came).toEqual(['police', 'police']);
  });

  it('leave room for others once others ask', async () => {
    const visits = new Visits(new FairQueue({ ...bounds, patienceMs: 10_000 }));
    await visits.ask('customs');
    await visits.oneLeaves();
    await visits.ask('police');
    const second = visits.ask('police');
    await visits.ask('customs');
    expect(visits.came).toEqual(['customs', 'police', 'customs']);
    await visits.oneLeaves();
    await second;
    expect(visits.came).toHaveLength(4);
  });

  it('are let in by turns', async () => {
    const visits = new Visits(new FairQueue({ ...bounds, atOnce: 1, patienceMs: 10_000 }));
    await visits.ask('police');
    const asked = ['police', 'police', 'customs'].map((asker) => visits.ask(asker));
    for (let n = 0; n < 3; n += 1) await visits.oneLeaves();
    await Promise.all(asked);
    expect(visits.came).toEqual(['police', 'police', 'customs', 'police']);
  });

  it('are refused at once where too many of one asker wait, and others may still come', async () => {
    const visits = new Visits(new FairQueue({ ...bounds, patienceMs: 10_000 }));
    await visits.ask('police');
    await visits.ask('police');
    const waiting = Array.from({ length: 3 }, () => visits.ask('police'));
    await expect(visits.ask('police')).rejects.toThrow(TooBusy);
    const other = visits.ask('customs');
    for (let n = 0; n < 6; n += 1) await visits.oneLeaves();
    await Promise.all([...waiting, other]);
  });

  it('are sent away when they have waited for too long, and told when to come again', async () => {
    const visits = new Visits(new FairQueue({ ...bounds, atOnce: 1 }));
    await visits.ask('police');
    await expect(visits.ask('customs')).rejects.toMatchObject({ retryAfterMs: expect.any(Number) });
    await visits.oneLeaves();
    await visits.ask('police');
    expect(visits.came).toEqual(['police', 'police']);
  });
});
