import { waitUntil } from '@throughline/database';
import {
  appendOf,
  everything,
  isGapless,
  newName,
  proposed,
  streamsAreGapless,
  type Given,
} from './event-store-samples';

const AT_ONCE = 250;

export const describeManyAtOnce = ({ store }: Given, many: number): void =>
  describe('many at once', () => {
    it('gives one gapless order to 32 writers on a handful of streams', async () => {
      const streams = Array.from({ length: 5 }, () => newName('group'));
      let appended = 0;
      let conflicts = 0;
      const writer = async (n: number): Promise<void> => {
        for (let turn = 0; turn < 10; turn++) {
          const stream = streams[(n + turn) % 5]!;
          const expected = (await store().readStream(stream)).length - 1;
          const answer = await store().append(
            appendOf({ stream, expected: expected < 0 ? 'none' : expected }),
          );
          if (answer.is === 'appended') appended++;
          else conflicts++;
        }
      };
      await Promise.all(Array.from({ length: 32 }, (_, n) => writer(n)));
      const events = await everything(store());
      expect(conflicts).toBeGreaterThan(0);
      expect(events.length).toBe(appended);
      expect(isGapless(events) && streamsAreGapless(events)).toBe(true);
    });

    it(`keeps ${many} streams apart`, async () => {
      const streams = Array.from({ length: many }, (_, n) => `matter-${n}`);
      const left = [...streams];
      const writer = async (): Promise<void> => {
        for (let stream = left.pop(); stream !== undefined; stream = left.pop())
          await store().append(appendOf({ stream, expected: 'none', events: [proposed(stream)] }));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, writer));
      const events = await everything(store());
      expect(isGapless(events)).toBe(true);
      expect(events.map(({ stream }) => stream).sort()).toEqual(streams.sort());
      for (const stream of streams.filter((_, n) => n % Math.ceil(many / 20) === 0)) {
        expect(await store().append(appendOf({ stream, expected: 'none' }))).toEqual({
          is: 'conflict',
          actual: 0,
        });
        expect((await store().readStream(stream)).map(({ data }) => data)).toEqual([stream]);
      }
    });

    it('never has its head within a command', async () => {
      const within: bigint[] = [];
      let over = false;
      const looking = (async () => {
        for (; !over; await new Promise(setImmediate)) {
          const { position } = await store().head();
          if (position % 5n !== 0n) within.push(position);
        }
      })();
      const five = Array.from({ length: 5 }, (_, n) => proposed(n));
      for (let turn = 0; turn < 15; turn++)
        await Promise.all(Array.from({ length: 8 }, () => store().append(appendOf({ events: five }))));
      over = true;
      await looking;
      expect(within).toEqual([]);
      expect((await store().head()).position).toBe(600n);
    });

    it('wakes whoever wants to know, until told to stop', async () => {
      let woken = 0;
      const stop = store().onRecorded(() => woken++);
      await store().append(appendOf());
      expect(await waitUntil(() => woken > 0, 3_000)).toBe(true);
      stop();
      const before = woken;
      await store().append(appendOf());
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(woken).toBe(before);
    });
  });
