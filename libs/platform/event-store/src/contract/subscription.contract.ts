import type { Recorded } from '@throughline/kernel';
import type { Filter } from '../port';
import { subscribe, type Heard } from '../subscribe';
import { appendOf, everything, newName, proposed, type Given } from './event-store-samples';

const event = (type: string, data: unknown) => proposed(undefined, { event: { type, version: 1, data } });

export const describeSubscription = ({ store }: Given): void =>
  describe('a subscription', () => {
    /** Eight writers at once; the last event on the record is of type Last. */
    const write = async (): Promise<void> => {
      const streams = Array.from({ length: 5 }, () => newName('group'));
      const writer = async (n: number): Promise<void> => {
        for (let turn = 0; turn < 15; turn++) {
          const types = turn % 3 === 0 ? ['Seen', 'Heard'] : [turn % 2 === 0 ? 'Seen' : 'Heard'];
          const events = types.map((type) => event(type, [n, turn]));
          await store().append(appendOf({ stream: streams[(n + turn) % 5]!, events }));
        }
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
      await store().append(appendOf({ events: [event('Last', 'last')] }));
    };

    /** Hears until the last event; `each` may stop it before by saying so. */
    const hear = async (
      after: bigint,
      { only, each = () => false }: { only?: Filter; each?: (heard: Heard) => unknown } = {},
    ): Promise<readonly Heard[]> => {
      const all: Heard[] = [];
      for await (const heard of subscribe(store().raw, after, {
        only,
        signal: AbortSignal.timeout(30_000),
      })) {
        all.push(heard);
        if ((await each(heard)) === 'enough' || heard.events.at(-1)?.type === 'Last') break;
      }
      return all;
    };

    const positionsOf = (events: readonly Recorded[]): readonly bigint[] =>
      events.map(({ position }) => position);
    const eventsOf = (heard: readonly Heard[]): readonly Recorded[] => heard.flatMap(({ events }) => events);

    it('gives each event after its position once and in order, while others write', async () => {
      await store().append(appendOf({ events: Array.from({ length: 20 }, (_, n) => event('Seen', n)) }));
      const [heard] = await Promise.all([hear(5n), write()]);
      expect(eventsOf(heard)).toEqual(await everything(store(), 5n));
    });

    it('gives what its filter asks for, and checkpoints that tell how far it looked', async () => {
      const only = { types: ['Heard', 'Last'] };
      const [heard] = await Promise.all([hear(0n, { only }), write()]);
      const all = await everything(store());
      expect(eventsOf(heard)).toEqual(all.filter(({ type }) => type !== 'Seen'));
      let given: bigint[] = [];
      for (const { events, reached } of heard) {
        given = [...given, ...positionsOf(events)];
        const due = all.filter(({ type, position }) => type !== 'Seen' && position <= reached);
        expect(given).toEqual(positionsOf(due));
      }
    });

    it('gives a checkpoint where nothing is what its filter asks for', async () => {
      await store().append(appendOf({ events: [event('Seen', 1), event('Seen', 2)] }));
      const each = ({ reached }: Heard): unknown => reached >= 2n && 'enough';
      const heard = await hear(0n, { only: { types: ['Unheard'] }, each });
      expect(heard.at(-1)).toEqual({ events: [], reached: 2n });
      expect(eventsOf(heard)).toEqual([]);
    });

    it.each([
      ['everything', undefined],
      ['a filter', { types: ['Seen', 'Last'], streams: ['group-'] }],
    ])('goes on from its checkpoint, however often it is stopped, for %s', async (_, only) => {
      const writing = write();
      const heard: Heard[] = [];
      while (heard.at(-1)?.events.at(-1)?.type !== 'Last')
        heard.push(...(await hear(heard.at(-1)?.reached ?? 0n, { only, each: () => 'enough' })));
      await writing;
      expect(positionsOf(eventsOf(heard))).toEqual(positionsOf(await everything(store(), 0n, { only })));
    });

    it('keeps no writer waiting while its reader takes its time', async () => {
      await store().append(appendOf({ events: [event('Seen', 'first')] }));
      let written: Promise<void> | undefined;
      const each = async (): Promise<void> => (written ??= write());
      expect(eventsOf(await hear(0n, { each }))).toEqual(await everything(store()));
    });

    it('ends soon after it is told to, and gives nothing more', async () => {
      await store().append(appendOf());
      const ends = new AbortController();
      const subscription = subscribe(store().raw, 0n, { signal: ends.signal })[Symbol.asyncIterator]();
      expect(await subscription.next()).toMatchObject({ done: false, value: { reached: 1n } });
      const idle = subscription.next();
      await new Promise((resolve) => setTimeout(resolve, 50));
      ends.abort();
      const late = new Promise((resolve) => setTimeout(resolve, 3_000, 'late').unref());
      expect(await Promise.race([idle, late])).toEqual({ done: true, value: undefined });
      await store().append(appendOf());
      expect(await subscription.next()).toEqual({ done: true, value: undefined });
    });
  });
