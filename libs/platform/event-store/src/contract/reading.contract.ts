import type { Recorded } from '@throughline/kernel';
import {
  appendOf,
  everything,
  isGapless,
  newName,
  proposed,
  streamsAreGapless,
  type Given,
} from './event-store-samples';

const MOST_EVENTS = 1_000;
const MOST_BYTES = 4_194_304;

export const describeReading = ({ store }: Given): void =>
  describe('reading', () => {
    it('gives back the whole envelope', async () => {
      const event = proposed(
        { seen: ['a', 1, null, true, { deep: {} }] },
        { basis: [{ stream: 'source-1', revision: 4 }], causationId: 'x' },
      );
      const what = appendOf({ events: [event] });
      const answer = await store().append(what);
      const { event: said, ...circumstances } = event;
      const read = {
        ...said,
        ...circumstances,
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        commandId: what.command.id,
        stream: what.stream,
        revision: 0,
        position: 1n,
        recordedAt: (answer as { recordedAt: string }).recordedAt,
      };
      expect(await store().readStream(what.stream)).toEqual([read]);
      expect(await everything(store())).toEqual([read]);
    });

    it('gives a stream from a revision on, and nothing of a stream that does not exist', async () => {
      const stream = newName('group');
      const revisions = async (from?: number, limit?: number): Promise<readonly number[]> =>
        (await store().readStream(stream, { from, limit })).map(({ revision }) => revision);
      await store().append(appendOf({ stream, events: [proposed(), proposed(), proposed()] }));
      expect(await revisions(1)).toEqual([1, 2]);
      expect(await revisions(undefined, 1)).toEqual([0]);
      expect(await revisions(1, 1)).toEqual([1]);
      expect(await revisions(2, 5)).toEqual([2]);
      expect(await revisions(3)).toEqual([]);
      expect(await store().readStream(newName('group'))).toEqual([]);
    });

    it('keeps the order of what was answered, within streams and across them', async () => {
      const streams = [newName('group'), newName('group'), newName('group')];
      const positions: unknown[] = [];
      for (let n = 0; n < 12; n++) {
        const events = Array.from({ length: 1 + (n % 2) }, (_, part) => proposed([n, part]));
        const answer = await store().append(appendOf({ stream: streams[(n * n) % 3]!, events }));
        positions.push((answer as { position: bigint }).position);
      }
      const read = await everything(store());
      const asked = Array.from({ length: 12 }, (_, n) =>
        n % 2 === 0
          ? [[n, 0]]
          : [
              [n, 0],
              [n, 1],
            ],
      ).flat();
      expect(read.map(({ data }) => data)).toEqual(asked);
      expect(isGapless(read) && streamsAreGapless(read)).toBe(true);
      expect(positions).toEqual([1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 18].map(BigInt));
      for (const stream of streams)
        expect(await store().readStream(stream)).toEqual(read.filter((event) => event.stream === stream));
    });

    it('pages through the whole record in order', async () => {
      const many = Array.from({ length: 900 }, (_, n) => proposed(n));
      for (let n = 0; n < 3; n++) await store().append(appendOf({ events: many }));
      const read: Recorded[] = [];
      const pages: number[] = [];
      for await (const page of store().readAll(10n)) {
        read.push(...page);
        pages.push(page.length);
      }
      expect(read.map(({ position }) => position)).toEqual(
        Array.from({ length: 2_690 }, (_, n) => BigInt(n + 11)),
      );
      expect(read.map(({ data }) => data)).toEqual(read.map((_, n) => (n + 10) % 900));
      expect(Math.min(...pages)).toBeGreaterThan(0);
      expect(Math.max(...pages)).toBeLessThanOrEqual(MOST_EVENTS);
      const [part] = [await everything(store(), 898n, { until: 901n })];
      expect(part.map(({ data }) => data)).toEqual([898, 899, 0]);
    });

    it('gives no page of more bytes than a reader can hold', async () => {
      const large = 'x'.repeat(900_000);
      for (let n = 0; n < 7; n++) await store().append(appendOf({ events: [proposed(large), proposed(n)] }));
      const sizes: number[] = [];
      const read: unknown[] = [];
      for await (const page of store().readAll(0n)) {
        sizes.push(page.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0));
        read.push(...page.map(({ data }) => data));
      }
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
      expect(read.filter((data) => data !== large)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      expect(read.length).toBe(14);
    });

    it('reads no further than the head was when reading began', async () => {
      await store().append(appendOf({ events: Array.from({ length: 501 }, () => proposed()) }));
      const read: Recorded[] = [];
      for await (const page of store().readAll(0n)) {
        read.push(...page);
        await store().append(appendOf());
      }
      expect(read.length).toBe(501);
      expect((await everything(store(), 500n, { until: 10_000n })).length).toBeGreaterThan(1);
      expect(await everything(store(), 10_000n)).toEqual([]);
    });

    it('has a head at 0 and nothing to read when new', async () => {
      expect(await store().head()).toEqual({ position: 0n, recordedAt: undefined });
      expect(await everything(store())).toEqual([]);
    });
  });
