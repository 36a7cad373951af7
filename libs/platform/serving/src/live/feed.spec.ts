import { setTimeout as pause } from 'node:timers/promises';
import { Feed } from './feed';

const never = new Promise<never>(() => undefined);

async function* counting(upTo: number): AsyncGenerator<number, undefined> {
  for (let n = 1; n <= upTo; n += 1) yield n;
  await never;
}

/** A feed that counts to three and then waits, and how often it has ended. */
const feedOfThree = () => {
  const ends: true[] = [];
  return { ends, feed: new Feed(counting(3), () => void ends.push(true)) };
};
const firstThree = async (feed: Feed<number>) => [await feed.next(), await feed.next(), await feed.next()];
const done = { done: true, value: undefined };

describe('a feed', () => {
  it('gives what is asked for, one at a time', async () => {
    const { feed } = feedOfThree();
    expect((await firstThree(feed)).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('ends also while it waits, and only once', async () => {
    const { feed, ends } = feedOfThree();
    await firstThree(feed);
    const waiting = feed.next();
    await feed.return();
    await feed.return();
    expect([await waiting, await feed.next(), ends.length]).toEqual([done, done, 1]);
  });

  it('tells a fault to whoever waits', async () => {
    const { feed } = feedOfThree();
    await firstThree(feed);
    const waiting = feed.next();
    feed.refuse(new Error('too slow'));
    await expect(waiting).rejects.toThrow('too slow');
    expect(await feed.next()).toEqual(done);
  });

  it('tells a fault to whoever asks next where nobody waits, and nothing more', async () => {
    const { feed } = feedOfThree();
    await feed.next();
    feed.refuse(new Error('too slow'));
    await expect(feed.next()).rejects.toThrow('too slow');
    expect(await feed.next()).toEqual(done);
  });

  it('gives nothing that came after its end', async () => {
    const feed = new Feed(
      (async function* () {
        await pause(10);
        yield 1;
        return undefined;
      })(),
      () => undefined,
    );
    const waiting = feed.next();
    await feed.return();
    await pause(20);
    expect(await waiting).toEqual(done);
  });
});
