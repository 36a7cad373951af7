import { appendOf, everything, proposed, type Given } from './event-store-samples';

const STREAMS = ['case-1', 'case-2', 'case_1', 'case%1', 'case\\1', 'Case-1', 'casé-1', '🛶-1', '🛶', '🛷-1'];
const TYPES = ['Seen', 'SeenAgain', 'seen', 'S_en', 'Heard'];

const event = (type: string) => proposed(undefined, { event: { type, version: 1, data: type } });

export const describeFilters = ({ store }: Given): void =>
  describe('filters', () => {
    const fill = async (): Promise<void> => {
      for (const stream of STREAMS) await store().append(appendOf({ stream, events: TYPES.map(event) }));
    };
    const found = async (only: object): Promise<readonly (readonly [string, string])[]> =>
      (await everything(store(), 0n, { only })).map(({ stream, type }) => [stream, type] as const);
    const all = STREAMS.flatMap((stream) => TYPES.map((type) => [stream, type] as const));

    it('take the beginning of a stream at its word', async () => {
      await fill();
      for (const prefix of ['case', 'case-', 'case_', 'case%', 'case\\', 'Case', '🛶', '🛶-', 'é', '%', ''])
        expect(await found({ streams: [prefix] })).toEqual(
          all.filter(([stream]) => stream.startsWith(prefix)),
        );
      expect(await found({ streams: ['case-2', '🛷', 'case-'] })).toEqual(
        all.filter(([stream]) => /^(case-|🛷)/u.test(stream)),
      );
    });

    it('take types as they are written, and both together', async () => {
      await fill();
      expect(await found({ types: ['Seen'] })).toEqual(all.filter(([, type]) => type === 'Seen'));
      expect(await found({ types: ['S_en', 'seen'] })).toEqual(
        all.filter(([, type]) => /^(S_en|seen)$/.test(type)),
      );
      expect(await found({ types: ['Heard', 'Unheard'], streams: ['Case', 'none'] })).toEqual([
        ['Case-1', 'Heard'],
      ]);
      expect(await found({})).toEqual(all);
    });

    it('find nothing where nothing is asked for', async () => {
      await fill();
      expect(await found({ types: [] })).toEqual([]);
      expect(await found({ streams: [] })).toEqual([]);
      expect(await found({ types: ['Unheard'] })).toEqual([]);
    });

    it('leave the order and the bounds of reading as they are', async () => {
      const few = Array.from({ length: 900 }, (_, n) => event(n % 100 === 0 ? 'Rare' : 'Common'));
      for (let n = 0; n < 3; n++) await store().append(appendOf({ events: few }));
      const only = { types: ['Rare'] };
      const positions = (await everything(store(), 1n, { until: 1_901n, only })).map(
        ({ position }) => position,
      );
      expect(positions).toEqual(Array.from({ length: 19 }, (_, n) => BigInt(n * 100 + 101)));
    });
  });
