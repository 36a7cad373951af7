import { appendOf, everything, newName, type PlacingStore, placing, proposed } from './event-store-samples';
import type { EventStore, StoreKind } from '../port';
import type { ModelEngine } from './check-model';
import { describeFilters } from './filters.contract';
import { describeManyAtOnce } from './many-at-once.contract';
import { describeModel } from './model.contract';
import { describeReading } from './reading.contract';
import { describeRecordingTimes } from './recording-times.contract';
import { describeText } from './recorded-text.contract';
import { describeSubscription } from './subscription.contract';
import { describeUnknownOutcome } from './unknown-outcome.contract';

type OpenForSpec = (options: { kind: StoreKind; clock?: () => Date }) => Promise<EventStore>;

/** What of the contract an engine has to be helped with; what it cannot do at all, it says. */
type More = {
  /** The same store again, after it was closed. */
  readonly reopen: NonNullable<ModelEngine['reopen']> | 'keeps nothing';
  readonly loseNextAnswer: NonNullable<ModelEngine['loseNextAnswer']> | 'loses none to order';
  /** How many streams are many for this engine. */
  readonly streams?: number;
};

/** What every adapter of the port must do; `open` gives a new, empty store each time. */
export const describeEventStore = (name: string, open: OpenForSpec, more: More): void =>
  describe(name, () => {
    let store: PlacingStore;
    const reopen = async (kind: StoreKind = 'production', clock?: () => Date): Promise<PlacingStore> => {
      await store?.close();
      return (store = placing(await open({ kind, clock })));
    };
    beforeEach(() => reopen());
    afterAll(() => store.close());
    const given = { store: () => store, reopen };
    const { streams = 10_000 } = more;
    const again = more.reopen === 'keeps nothing' ? undefined : more.reopen;
    const loseNextAnswer = more.loseNextAnswer === 'loses none to order' ? undefined : more.loseNextAnswer;

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

      it('records only if the streams beside it are where they were read', async () => {
        const [one, other, never] = [newName('group'), newName('group'), newName('group')];
        await store.append(appendOf({ stream: other }));
        const beside = [
          { stream: other, revision: 0 },
          { stream: never, revision: -1 },
        ];
        expect(await store.append(appendOf({ stream: one, beside }))).toMatchObject({ is: 'appended' });
        await store.append(appendOf({ stream: other }));
        expect(await store.append(appendOf({ stream: one, beside }))).toEqual({
          is: 'conflict',
          actual: 1,
          beside: other,
        });
        expect(await store.head()).toMatchObject({ position: 3n });
      });

      it('lets one of two through that are each beside the other', async () => {
        for (let turn = 0; turn < 10; turn++) {
          const [one, other] = [newName('group'), newName('group')];
          const crosswise = (stream: string, beside: string) =>
            store.append(appendOf({ stream, expected: 'none', beside: [{ stream: beside, revision: -1 }] }));
          const answers = await Promise.all([crosswise(one, other), crosswise(other, one)]);
          expect(answers.map(({ is }) => is).sort()).toEqual(['appended', 'conflict']);
        }
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

    describeReading(given);
    describeFilters(given);
    describeSubscription(given);
    describeManyAtOnce(given, streams);
    describeText(given);
    describeRecordingTimes(given);
    if (loseNextAnswer) describeUnknownOutcome(given, loseNextAnswer);
    describeModel({ open: async () => (await reopen()).raw, reopen: again, loseNextAnswer });

    if (again)
      it('holds everything, and knows its commands, when it is closed and opened again', async () => {
        const what = appendOf({ expected: 'none', events: [proposed(1), proposed(2)] });
        const answer = await store.append(what);
        const before = await everything(store);
        await store.close();
        store = placing(await again());
        expect(await everything(store)).toEqual(before);
        expect(await store.append(what)).toEqual({ ...answer, is: 'repeated' });
        expect(store.kind).toBe('production');
      });

    it('takes nothing more once it is closed', async () => {
      await store.close();
      await expect(store.head()).rejects.toThrow(expect.objectContaining({ code: 'CLOSED' }));
      await store.close();
      await expect(store.append(appendOf())).rejects.toThrow(expect.objectContaining({ code: 'CLOSED' }));
    });
  });
