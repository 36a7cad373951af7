import { FairQueue, type Visit } from './fair-queue';
import { TooBusy } from './too-busy';

const bounds = { atOnce: 2, waiting: 4, waitingOfOne: 3, patienceMs: 10_000, rememberMs: 60_000 };
const one = { now: 1 };

/** Lets somebody in as soon as there is room, and tells the order in which they came. */
class Visits {
  readonly came: string[] = [];
  readonly #inside: Visit[] = [];

  constructor(private readonly queue: FairQueue) {}

  async ask(asker: string): Promise<void> {
    const visit = this.queue.enter(asker);
    await visit.turn;
    this.came.push(asker);
    this.#inside.push(visit);
  }

  async oneLeaves(): Promise<void> {
    this.#inside.shift()?.leave();
    await new Promise(setImmediate);
  }
}

describe('those who ask', () => {
  it('may all be one and the same while nobody else asks', async () => {
    const visits = new Visits(new FairQueue(bounds, one));
    await visits.ask('police');
    await visits.ask('police');
    expect(visits.came).toEqual(['police', 'police']);
  });

  it('never wait for others with the first of their own', async () => {
    const visits = new Visits(new FairQueue(bounds, one));
    await visits.ask('police');
    await visits.ask('police');
    await visits.ask('customs');
    await visits.ask('revenue');
    expect(visits.came).toEqual(['police', 'police', 'customs', 'revenue']);
  });

  it('have no more than their share once others ask', async () => {
    const share = { now: 1 };
    const visits = new Visits(new FairQueue({ ...bounds, atOnce: 8 }, share));
    await visits.ask('customs');
    await visits.oneLeaves();
    await visits.ask('police');
    const more = [visits.ask('police'), visits.ask('police'), visits.ask('police')];
    await visits.ask('customs');
    expect(visits.came).toEqual(['customs', 'police', 'customs']);
    share.now = 3;
    await visits.oneLeaves();
    expect(visits.came.slice(3)).toEqual(['police', 'police']);
    for (let n = 0; n < 3; n += 1) await visits.oneLeaves();
    await Promise.all(more);
  });

  it('are let in by turns, those with least under way first', async () => {
    const visits = new Visits(new FairQueue({ ...bounds, atOnce: 3 }, { now: 3 }));
    await visits.ask('customs');
    await visits.ask('police');
    await visits.ask('police');
    const asked = ['police', 'customs', 'customs', 'police'].map((asker) => visits.ask(asker));
    for (let n = 0; n < 4; n += 1) await visits.oneLeaves();
    await Promise.all(asked);
    expect(visits.came.slice(3)).toEqual(['customs', 'police', 'customs', 'police']);
  });

  it('are refused where too many of one wait, and others may still come', async () => {
    const visits = new Visits(new FairQueue(bounds, one));
    await visits.ask('police');
    await visits.ask('police');
    const waiting = Array.from({ length: 3 }, () => visits.ask('police'));
    await expect(visits.ask('police')).rejects.toThrow(TooBusy);
    await visits.ask('customs');
    for (let n = 0; n < 6; n += 1) await visits.oneLeaves();
    await Promise.all(waiting);
  });

  it('are sent away when they have waited for too long, and told when to come again', async () => {
    const queue = new FairQueue({ ...bounds, patienceMs: 50, atOnce: 1 }, one);
    const first = queue.enter('police');
    await expect(queue.enter('police').turn).rejects.toMatchObject({ retryAfterMs: expect.any(Number) });
    first.leave();
    await expect(queue.enter('police').turn).resolves.toBeUndefined();
  });

  it('make room for others where they do not wait any longer', async () => {
    const queue = new FairQueue({ ...bounds, atOnce: 1, waitingOfOne: 1 }, one);
    const visits = new Visits(queue);
    await visits.ask('police');
    queue.enter('police').leave();
    const second = visits.ask('police');
    await visits.oneLeaves();
    await second;
    expect(visits.came).toEqual(['police', 'police']);
  });

  it('have left when they say so, however often', async () => {
    const queue = new FairQueue({ ...bounds, atOnce: 1 }, one);
    const visit = queue.enter('police');
    visit.leave();
    visit.leave();
    await queue.enter('police').turn;
    let isIn = false;
    const waiting = queue.enter('police');
    void waiting.turn.then(() => (isIn = true));
    await new Promise(setImmediate);
    expect(isIn).toBe(false);
    waiting.leave();
  });
});
