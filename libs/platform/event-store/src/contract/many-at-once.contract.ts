import { waitUntil } from '@throughline/database';
import {
  appendOf,
  everything,
  isGapless,
  newName,
  streamsAreGapless,
  type Given,
} from './event-store-samples';

export const describeManyAtOnce = ({ store }: Given): void =>
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
