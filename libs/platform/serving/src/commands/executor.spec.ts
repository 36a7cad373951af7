import type { EventStore, StreamRange } from '@throughline/event-store';
import { openMemoryStore } from '@throughline/event-store/memory';
import { exactly } from '@throughline/kernel';
import { digest } from './command-ids';
import { Close, Compare, counter, issued, Match, type More, Open, PutForward, Raise } from './counter-sample';
import { type Done, Executor } from './executor';
import { sampleFields } from '@throughline/story';

const now = '2031-03-01T09:00:00.000Z';
const clock = () => now;

/** A store that runs something before each append, as another writer would who comes first. */
const interrupted = (store: EventStore, before: () => Promise<unknown>): EventStore =>
  Object.assign(Object.create(store) as EventStore, {
    append: async (what: Parameters<EventStore['append']>[0]) => {
      await before();
      return store.append(what);
    },
    commandStatus: (id: string) => store.commandStatus(id),
    readStream: (stream: string, range?: StreamRange) => store.readStream(stream, range),
  });

const known = { aggregates: new Map([[counter.name, counter]]), agencies: new Set(['agency-1']) };
const closing = (testCounter: string) => ({ testCounter, ...sampleFields(Close.fields) });
const executorOn = (store: EventStore): Executor => new Executor({ store, clock, known });

describe('a command that is carried out', () => {
  let store: EventStore;
  let executor: Executor;
  let id: string;

  beforeEach(async () => {
    store = openMemoryStore();
    executor = executorOn(store);
    id = ((await executor.execute(issued(Open, { name: 'x' }))) as { id: string }).id;
  });

  const raise = (by: number, more?: More) => executor.execute(issued(Raise, { testCounter: id, by }, more));

  it('is recorded after what was there', async () =>
    expect(await raise(1)).toMatchObject({ id, stream: id, revision: 1, position: 2n, repeated: false }));

  it('sees what was recorded before', async () => {
    await raise(9);
    expect(await raise(2)).toMatchObject({ code: 'TOO_MUCH' });
  });

  it('happened when it was given, where nothing else is said', async () => {
    await raise(1);
    const [, raised] = await store.readStream(id);
    expect(raised?.happened).toEqual({ earliest: now, latest: now, precision: 'INSTANT', zone: 'UTC' });
  });

  it('answers as the first time where it is sent again', async () => {
    const first = await raise(1, { commandId: 'a' });
    expect(await raise(1, { commandId: 'a' })).toEqual({ ...first, is: undefined, repeated: true });
    expect((await store.head()).position).toBe(2n);
  });

  it('tells the hash to be approved, also where it is sent again', async () => {
    const putForward = () => executor.execute(issued(PutForward, { testCounter: id }, { commandId: 'c' }));
    const [, { contentHash }] = [await raise(1), (await putForward()) as Done];
    expect(contentHash).toBe(digest({ sum: 1 }));
    expect(await putForward()).toMatchObject({ contentHash, repeated: true });
    expect(await raise(1)).not.toHaveProperty('contentHash');
  });

  it('is refused where its id was used for something else', async () => {
    await raise(1, { commandId: 'a' });
    expect(await raise(2, { commandId: 'a' })).toMatchObject({ code: 'COMMAND_ID_REUSED' });
  });

  it('opens the same where it is sent again', async () => {
    const open = () => executor.execute(issued(Open, { name: 'y' }, { commandId: 'b' }));
    const [one, other] = await Promise.all([open(), open()]);
    expect((one as { id: string }).id).toBe((other as { id: string }).id);
    expect((await store.head()).position).toBe(2n);
  });

  it('is refused where there is nothing under its id', async () =>
    expect(await executor.execute(issued(Raise, { testCounter: 'test-counter-none', by: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    }));

  it.each([
    ['of another stream', [{ stream: 'test-counter-none', revision: 0 }]],
    ['beyond the last', [{ stream: 'own', revision: 1 }]],
    [
      'beyond the last, beside one that is there',
      [
        { stream: 'own', revision: 0 },
        { stream: 'own', revision: 7 },
      ],
    ],
  ])('is refused where it cites an event %s', async (_, basis) => {
    const cited = basis.map(({ stream, revision }) => ({ stream: stream === 'own' ? id : stream, revision }));
    expect(await raise(1, { basis: cited })).toMatchObject({ code: 'BASIS_NOT_FOUND' });
  });

  it('may cite several events of one stream', async () => {
    await raise(1);
    const basis = [
      { stream: id, revision: 1 },
      { stream: id, revision: 0 },
    ];
    expect(await raise(1, { basis })).toMatchObject({ revision: 2 });
  });

  it('is refused where it is a decision and relies on nothing', async () =>
    expect(await executor.execute(issued(Close, closing(id)))).toMatchObject({
      code: 'BASIS_REQUIRED',
    }));

  it('is recorded where it is a decision and says what it relies on', async () =>
    expect(
      await executor.execute(issued(Close, closing(id), { basis: [{ stream: id, revision: 0 }] })),
    ).toMatchObject({ revision: 1 }));

  it('is refused where it is marked lower than what it records', async () =>
    expect(await raise(1, { marking: { classification: 'IN_CONFIDENCE' } })).toMatchObject({
      code: 'MARKING_TOO_LOW',
    }));

  it('is recorded at least as high as what it relies on', async () => {
    const secret = { marking: { classification: 'SECRET' } } as const;
    const source = (await executor.execute(issued(Open, { name: 'y' }, secret))) as { id: string };
    await raise(1, { basis: [{ stream: source.id, revision: 0 }] });
    expect((await store.readStream(id)).at(-1)?.marking).toEqual(secret.marking);
  });

  it('is recorded at least as high as what it acts on', async () => {
    const secret = { marking: { classification: 'SECRET' } } as const;
    const opened = (await executor.execute(issued(Open, { name: 'y' }, secret))) as { id: string };
    await executor.execute(issued(Raise, { testCounter: opened.id, by: 1 }));
    expect((await store.readStream(opened.id)).at(-1)?.marking).toEqual(secret.marking);
  });

  it('is refused where it happened in the future', async () =>
    expect(await raise(1, { happened: exactly('2999-01-01T00:00:00.000Z') })).toMatchObject({
      code: 'HAPPENED_IN_THE_FUTURE',
    }));

  it('is refused where it happened before what it acts on began', async () =>
    expect(await raise(1, { happened: exactly('1900-01-01T00:00:00.000Z') })).toMatchObject({
      code: 'HAPPENED_BEFORE_IT_BEGAN',
    }));

  it('names the citation that is not on the record', async () =>
    expect(await raise(1, { basis: [{ stream: id, revision: 7 }] })).toMatchObject({
      because: expect.stringContaining(`${id}@7`),
    }));

  it.each([
    ['test-counter-none', 'something that is not on the record'],
    ['agency-none', 'an agency that there is not'],
  ])('is refused where it refers to %s, %s', async (named) => {
    const field = named.startsWith('agency') ? 'agency' : 'other';
    expect(await executor.execute(issued(Compare, { testCounter: id, [field]: named }))).toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
      because: expect.stringContaining(`input.${field} names ${named}`),
    });
  });

  it('refers to what is on the record', async () =>
    expect(
      await executor.execute(issued(Compare, { testCounter: id, other: id, agency: 'agency-1' })),
    ).toMatchObject({
      revision: 1,
    }));

  it('is answered as the first time where it is sent many times at once', async () => {
    const command = issued(Open, { name: 'z' }, { commandId: 'the-same' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => executor.execute(command)));
    expect(answers.filter((answer) => 'code' in answer)).toEqual([]);
    expect(new Set(answers.map((answer) => (answer as { id: string }).id)).size).toBe(1);
  });

  it('is answered as the first time where it was carried out between the look-up and the decision', async () => {
    const command = issued(Open, { name: 'z' }, { commandId: 'the-same' });
    let first = true;
    const late = Object.assign(Object.create(store) as EventStore, {
      append: store.append.bind(store),
      readStream: store.readStream.bind(store),
      commandStatus: async (key: string) => {
        const status = await store.commandStatus(key);
        if (first) await executor.execute(command);
        first = false;
        return status;
      },
    });
    expect(await executorOn(late).execute(command)).toMatchObject({ repeated: true });
  });

  describe('while others write', () => {
    it('is decided anew where somebody was first', async () => {
      let once = true;
      const slow = executorOn(
        interrupted(store, async () => {
          if (once) await raise(3);
          once = false;
        }),
      );
      expect(await slow.execute(issued(Raise, { testCounter: id, by: 1 }))).toMatchObject({ revision: 2 });
    });

    it('is decided by what the other one wrote', async () => {
      let once = true;
      const slow = executorOn(
        interrupted(store, async () => {
          if (once) await raise(10);
          once = false;
        }),
      );
      expect(await slow.execute(issued(Raise, { testCounter: id, by: 1 }))).toMatchObject({
        code: 'TOO_MUCH',
      });
    });

    it('is decided again by what another stream says since, which it consulted', async () => {
      const other = ((await executor.execute(issued(Open, { name: 'y' }))) as { id: string }).id;
      let once = true;
      const slow = executorOn(
        interrupted(store, async () => {
          if (once) await executor.execute(issued(Raise, { testCounter: other, by: 7 }));
          once = false;
        }),
      );
      await slow.execute(issued(Match, { testCounter: id, other }));
      expect((await store.readStream(id)).at(-1)).toMatchObject({ data: { by: 7 } });
    });

    it('gives up where somebody is first every time', async () => {
      const slow = executorOn(interrupted(store, () => raise(0)));
      expect(await slow.execute(issued(Raise, { testCounter: id, by: 1 }))).toMatchObject({
        code: 'CONFLICT',
      });
    });

    it('loses none of many that come at once', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => raise(1)));
      expect(answers.filter((answer) => 'code' in answer)).toEqual([]);
      expect((await store.readStream(id)).length).toBe(6);
    });
  });
});
