import type { Recorded } from '@throughline/kernel';
import {
  appendOf,
  everything,
  isGapless,
  newName,
  type PlacingStore,
  placing,
  proposed,
} from './event-store-samples';
import type { EventStore, StoreKind } from '../port';
import { describeManyAtOnce } from './many-at-once.contract';
import { describeRecordingTimes } from './recording-times.contract';
import { describeText } from './recorded-text.contract';

type OpenForSpec = (options: { kind: StoreKind; clock?: () => Date }) => Promise<EventStore>;

/** What every adapter of the port must do; `open` gives a new, empty store each time. */
export const describeEventStore = (name: string, open: OpenForSpec): void =>
  describe(name, () => {
    let store: PlacingStore;
    const reopen = async (kind: StoreKind = 'production', clock?: () => Date): Promise<PlacingStore> => {
      await store?.close();
      return (store = placing(await open({ kind, clock })));
    };
    beforeEach(() => reopen());
    afterAll(() => store.close());
    const given = { store: () => store, reopen };

    describe('expected revisions', () => {
      it('appends to a new stream and to one at the revision expected', async () => {
        const stream = newName('group');
        expect(await store.append(appendOf({ stream, expected: 'none' }))).toMatchObject({
          is: 'appended',
          revision: 0,
        });
        expect(await store.append(appendOf({ stream, expected: 0 }))).toMatchObject({
          is: 'appended',
          revision: 1,
        });
        expect(await store.append(appendOf({ stream, expected: 'any' }))).toMatchObject({
          is: 'appended',
          revision: 2,
        });
      });

      it('tells a conflict and the revision the stream is at, and records nothing', async () => {
        const stream = newName('group');
        expect(await store.append(appendOf({ stream, expected: 3 }))).toEqual({ is: 'conflict', actual: -1 });
        await store.append(appendOf({ stream }));
        expect(await store.append(appendOf({ stream, expected: 'none' }))).toEqual({
          is: 'conflict',
          actual: 0,
        });
        expect(await store.append(appendOf({ stream, expected: 5 }))).toEqual({ is: 'conflict', actual: 0 });
        expect(await store.head()).toMatchObject({ position: 1n });
      });

      it('lets a conflict fail alone among requests made at once', async () => {
        const stream = newName('group');
        const answers = await Promise.all([
          store.append(appendOf({ stream, expected: 'none' })),
          store.append(appendOf({ stream, expected: 'none' })),
          store.append(appendOf({ stream, expected: 0 })),
          store.append(appendOf()),
        ]);
        expect(answers.map(({ is }) => is)).toEqual(['appended', 'conflict', 'appended', 'appended']);
      });
    });

    describe('commands', () => {
      it('answers a retry with the first receipt, whatever happened since', async () => {
        const first = appendOf({ expected: 'none', events: [proposed(), proposed()] });
        const { is, ...receipt } = (await store.append(first)) as { is: 'appended' };
        await store.append(appendOf({ stream: first.stream }));
        expect(is).toBe('appended');
        expect(await store.append(first)).toEqual({ is: 'repeated', ...receipt });
        expect(await store.append({ ...first, expected: 'any', stream: newName('group') })).toEqual({
          is: 'repeated',
          ...receipt,
        });
        expect(await store.head()).toMatchObject({ position: 3n });
      });

      it('refuses a command id that was used for something else', async () => {
        const first = appendOf();
        await store.append(first);
        const { id } = first.command;
        expect(await store.append(appendOf({ command: { id, hash: 'hash-2' } }))).toEqual({ is: 'reused' });
        expect(await store.append(appendOf({ expected: 9, command: { id, hash: 'hash-2' } }))).toEqual({
          is: 'reused',
        });
      });

      it('keeps repeated and reused commands made at once from harming others', async () => {
        const twice = appendOf({ expected: 'none' });
        const other = appendOf({ command: { ...twice.command, hash: 'hash-2' } });
        const before = appendOf();
        await store.append(before);
        const answers = await Promise.all(
          [twice, before, appendOf(), twice, other].map((what) => store.append(what)),
        );
        expect(answers.map(({ is }) => is)).toEqual([
          'appended',
          'repeated',
          'appended',
          'repeated',
          'reused',
        ]);
        expect(await store.head()).toMatchObject({ position: 3n });
      });

      it('may record a command after it met a conflict', async () => {
        const what = appendOf({ expected: 4 });
        expect(await store.append(what)).toMatchObject({ is: 'conflict' });
        expect(await store.append({ ...what, expected: 'none' })).toMatchObject({ is: 'appended' });
      });

      it('tells what became of a command', async () => {
        const what = appendOf({ events: [proposed(), proposed()] });
        expect(await store.commandStatus(what.command.id)).toEqual({ is: 'unknown' });
        await store.append(what);
        const { recordedAt } = await store.head();
        const receipt = { stream: what.stream, revision: 1, position: 2n, recordedAt };
        expect(await store.commandStatus(what.command.id)).toEqual({
          is: 'recorded',
          hash: 'hash-1',
          receipt,
        });
      });

      it('records all events of a command or none', async () => {
        const stream = newName('group');
        const three = [proposed(1), proposed(2), proposed(3)];
        const answer = await store.append(appendOf({ stream, events: three }));
        expect(answer).toMatchObject({ is: 'appended', revision: 2, position: 3n });
        expect(await store.append(appendOf({ stream, expected: 1, events: three }))).toEqual({
          is: 'conflict',
          actual: 2,
        });
        expect((await store.readStream(stream)).map(({ data }) => data)).toEqual([1, 2, 3]);
      });

      it('derives the ids of events from the command', async () => {
        const what = appendOf({ events: [proposed(), proposed()] });
        await store.append(what);
        const ids = (await store.readStream(what.stream)).map(({ id }) => id);
        await reopen();
        await store.append(what);
        expect((await store.readStream(what.stream)).map(({ id }) => id)).toEqual(ids);
        expect(new Set(ids).size).toBe(2);
      });
    });

    describe('reading', () => {
      it('gives back the whole envelope', async () => {
        const event = proposed(
          { seen: ['a', 1, null, true, { deep: {} }] },
          { basis: [{ stream: 'source-1', revision: 4 }], causationId: 'x' },
        );
        const what = appendOf({ events: [event] });
        const answer = await store.append(what);
        const { event: said, ...circumstances } = event;
        const [read] = await store.readStream(what.stream);
        expect(read).toEqual({
          ...said,
          ...circumstances,
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
          commandId: what.command.id,
          stream: what.stream,
          revision: 0,
          position: 1n,
          recordedAt: (answer as { recordedAt: string }).recordedAt,
        });
      });

      it('gives a stream from a revision on, and nothing of a stream that does not exist', async () => {
        const stream = newName('group');
        await store.append(appendOf({ stream, events: [proposed(), proposed(), proposed()] }));
        expect((await store.readStream(stream, { from: 1 })).map(({ revision }) => revision)).toEqual([1, 2]);
        expect((await store.readStream(stream, { limit: 1 })).map(({ revision }) => revision)).toEqual([0]);
        expect(await store.readStream(newName('group'))).toEqual([]);
      });

      it('pages through the whole record in order', async () => {
        const many = Array.from({ length: 600 }, (_, n) => proposed(n));
        await store.append(appendOf({ events: many }));
        await store.append(appendOf({ events: many }));
        const pages: number[] = [];
        for await (const page of store.readAll(10n)) pages.push(page.length);
        expect(pages).toEqual([500, 500, 190]);
        expect(isGapless(await everything(store))).toBe(true);
        expect((await everything(store, 599n)).map(({ data }) => data)).toEqual([
          599,
          ...many.map((_, n) => n),
        ]);
      });

      it('reads no further than the head was when reading began', async () => {
        await store.append(appendOf({ events: Array.from({ length: 501 }, () => proposed()) }));
        const read: Recorded[] = [];
        for await (const page of store.readAll(0n)) {
          read.push(...page);
          await store.append(appendOf());
        }
        expect(read.length).toBe(501);
      });

      it('has a head at 0 and nothing to read when new', async () => {
        expect(await store.head()).toEqual({ position: 0n, recordedAt: undefined });
        expect(await everything(store)).toEqual([]);
      });
    });

    describeManyAtOnce(given);
    describeText(given);
    describeRecordingTimes(given);

    it('takes nothing more once it is closed', async () => {
      await store.close();
      await expect(store.append(appendOf())).rejects.toThrow(expect.objectContaining({ code: 'CLOSED' }));
    });
  });
