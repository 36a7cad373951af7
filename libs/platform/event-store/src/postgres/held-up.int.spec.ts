import { appendOf, everything, proposed } from '../contract/event-store-samples';
import type { Append, EventStore } from '../port';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
let store: EventStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterEach(() => store.close());
afterAll(() => scratch.drop());

const of = (agency: string): Append => appendOf({ events: [proposed({}, { agency })] });

const codes = (answers: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
  answers.map((answer) => (answer.status === 'fulfilled' ? 'taken' : answer.reason.code));

const whileLocked = async (work: () => Promise<void>): Promise<void> => {
  const other = await scratch.pool.connect();
  await other.query('begin; select from record.head for update');
  await work();
  await other.query('rollback');
  other.release();
};

const whileSlow = async (work: () => Promise<void>): Promise<void> => {
  await scratch.pool.query(`
    create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$;
    create trigger dawdle before insert on record.events for each row execute function dawdle()`);
  await work();
  await scratch.pool.query('drop trigger dawdle on record.events; drop function dawdle()');
};

describe('writing that is held up', () => {
  it.each([
    ['by a lock that somebody else holds', whileLocked],
    ['by a database that is slow', whileSlow],
  ])('%s is told of for certain, and done once when it is asked for again', async (_, meanwhile) => {
    store = await scratch.fresh({ patienceMs: 400 });
    const what = appendOf();
    await meanwhile(async () => {
      await expect(store.append(what)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        message: expect.stringContaining('Nothing was recorded'),
      });
    });
    expect(await store.commandStatus(what.command.id)).toEqual({ is: 'unknown' });
    expect(await store.append(what)).toMatchObject({ is: 'appended', revision: 0 });
    expect((await everything(store)).length).toBe(1);
  });

  it('by a lock that is released goes on as if nothing had been', async () => {
    store = await scratch.fresh();
    const answers: Promise<unknown>[] = [];
    await whileLocked(async () => {
      answers.push(...Array.from({ length: 20 }, () => store.append(appendOf())));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(codes(await Promise.allSettled(answers))).toEqual(Array(20).fill('taken'));
    expect((await everything(store)).length).toBe(20);
  });
});

describe('too much at once', () => {
  it('fills the share of the agency it comes from, and leaves room for others', async () => {
    store = await scratch.fresh({ maxWaiting: 100 });
    const asked = [...Array<string>(27).fill('agency-kea'), 'agency-tui'];
    const answers = await Promise.allSettled(asked.map((agency) => store.append(of(agency))));
    expect(codes(answers)).toEqual([...Array(25).fill('taken'), 'OVERLOADED', 'OVERLOADED', 'taken']);
    expect((await store.head()).position).toBe(26n);
  });

  it('of many agencies fills the room there is', async () => {
    store = await scratch.fresh({ maxWaiting: 3, maxWaitingOfOne: 2 });
    const asked = ['agency-kea', 'agency-kea', 'agency-tui', 'agency-moa'];
    const answers = await Promise.allSettled(asked.map((agency) => store.append(of(agency))));
    expect(codes(answers)).toEqual(['taken', 'taken', 'taken', 'OVERLOADED']);
  });

  it('is refused before anything else is looked at, and told when to come again', async () => {
    store = await scratch.fresh({ maxWaiting: 4 });
    const first = store.append(appendOf());
    const events = [{ ...proposed(), get event(): never { throw new Error('looked at'); } }]; // prettier-ignore
    const refused = { code: 'OVERLOADED', message: expect.stringMatching(/again in \d+ s/) };
    const error: unknown = await store.append(appendOf({ events })).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ ...refused, retryAfterMs: expect.any(Number) });
    expect(await first).toMatchObject({ is: 'appended' });
    await expect(store.append(appendOf({ events }))).rejects.toThrow('looked at');
  });

  it('of one agency keeps nobody else waiting', async () => {
    store = await scratch.fresh();
    await Promise.all(
      [...Array<string>(600).fill('agency-kea'), 'agency-tui'].map((a) => store.append(of(a))),
    );
    const agencies = (await everything(store)).map(({ agency }) => agency);
    expect(agencies.indexOf('agency-tui')).toBe(1);
  });

  it('comes out in the order in which it was asked for', async () => {
    store = await scratch.fresh();
    const asked = Array.from({ length: 700 }, () => of('agency-kea'));
    await Promise.all(asked.map((what) => store.append(what)));
    const commands = (await everything(store)).map(({ commandId }) => commandId);
    expect(commands).toEqual(asked.map(({ command }) => command.id));
  });
});
