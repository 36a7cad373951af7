import { connect, waitUntil } from '@throughline/database';
import type { PoolClient } from 'pg';
import { appendOf, everything, isGapless, newName, streamsAreGapless } from '../contract/event-store-samples';
import { placed, type PlacedAnswer } from '../placed';
import type { Append, EventStore } from '../port';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterAll(() => scratch.drop());

const killWriters = async (): Promise<number> => {
  const killed = await scratch.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query ~ 'record.head set position|^(begin|commit)'`,
  );
  return killed.rowCount ?? 0;
};

/** Takes the answer of every third batch away, after the database has committed it. */
const losingAnswers = (pool: ReturnType<typeof connect>): ReturnType<typeof connect> => {
  let placed = 0;
  const connected = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const lossy = async (): Promise<PoolClient> => {
    const client = await connected();
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const losing = async (...args: unknown[]): Promise<unknown> => {
      const result = await query(...args);
      const [first] = args as [{ name?: string }];
      if (first.name?.startsWith('record-place') && placed++ % 3 === 0)
        throw new Error('Connection terminated unexpectedly');
      return result;
    };
    return new Proxy(client, { get: (target, key) => (key === 'query' ? losing : Reflect.get(target, key)) });
  };
  return new Proxy(pool, {
    get: (target, key) => {
      if (key === 'connect') return lossy;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};

const commandsOf = (events: Awaited<ReturnType<typeof everything>>): readonly string[] =>
  events.map(({ commandId }) => commandId);

const load = async (
  store: EventStore,
  turns: number,
): Promise<readonly { what: Append; answer: PlacedAnswer }[]> => {
  const streams = Array.from({ length: 6 }, () => newName('group'));
  const writer = async (n: number): Promise<{ what: Append; answer: PlacedAnswer }[]> => {
    const done = [];
    for (let turn = 0; turn < turns; turn++) {
      const what = appendOf({ stream: streams[(n + turn) % 6]! });
      done.push({ what, answer: await placed(store.append(what)) });
    }
    return done;
  };
  return (await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)))).flat();
};

const expectAllOnce = async (store: EventStore, done: Awaited<ReturnType<typeof load>>): Promise<void> => {
  const events = await everything(store);
  expect(done.every(({ answer }) => answer.is === 'appended')).toBe(true);
  expect([...commandsOf(events)].sort()).toEqual(done.map(({ what }) => what.command.id).sort());
  expect(isGapless(events) && streamsAreGapless(events)).toBe(true);
};

describe('a connection lost under load', () => {
  it('loses nothing and doubles nothing, however often the database ends it', async () => {
    const store = await scratch.fresh();
    let loading = true;
    let killed = 0;
    const loaded = load(store, 40).finally(() => (loading = false));
    while (loading) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      killed += await killWriters();
    }
    await expectAllOnce(store, await loaded);
    expect(killed).toBeGreaterThan(3);
    await store.close();
  });

  it('loses nothing and doubles nothing when it is the answer that is lost', async () => {
    const store = await scratch.fresh({ pool: losingAnswers(scratch.pool) });
    await expectAllOnce(store, await load(store, 12));
    await store.close();
  });

  it('doubles events where commands are not recognised, which proves the experiment', async () => {
    const store = await scratch.fresh({ pool: losingAnswers(scratch.pool) });
    await scratch.pool.query(`
      create function forget_command() returns trigger language plpgsql as
        $$ begin new.command_id := gen_random_uuid()::text; return new; end $$;
      create trigger forget before insert on record.events for each row execute function forget_command()`);
    await load(store, 12);
    await scratch.pool.query('drop trigger forget on record.events; drop function forget_command()');
    const commands = commandsOf(await everything(store));
    expect(commands.length).toBeGreaterThan(new Set(commands).size);
    await store.close();
  });
});

/** Loses the answer to the first batch, after the database has committed it, and is not to be reached again. */
const cutOff = (pool: ReturnType<typeof connect>): ReturnType<typeof connect> => {
  const lossy = losingAnswers(pool);
  let connections = 0;
  return new Proxy(lossy, {
    get: (target, key) => {
      if (key === 'connect' && connections++ > 0)
        return async () => Promise.reject(new Error('ECONNREFUSED'));
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};

describe('a database that stays away', () => {
  it('is told of in time, and what to do about it', async () => {
    const store = await scratch.fresh({ pool: cutOff(scratch.pool), patienceMs: 200 });
    const what = appendOf();
    await expect(store.append(what)).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringContaining('call commandStatus'),
    });
    await expect(store.append(appendOf())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await store.commandStatus(what.command.id)).toMatchObject({ is: 'recorded' });
    expect((await store.head()).position).toBe(1n);
    await store.close();
  });

  it('is listened to again once it is back', async () => {
    const store = await scratch.fresh();
    let woken = 0;
    store.onRecorded(() => woken++);
    const listener = async (): Promise<number | undefined> => {
      const listening = `select pid from pg_stat_activity where datname = current_database() and query ~ '^listen'`;
      return (await scratch.pool.query<{ pid: number }>(listening)).rows[0]?.pid;
    };
    let first: number | undefined;
    while (first === undefined) first = await listener();
    await scratch.pool.query('select pg_terminate_backend($1)', [first]);
    let second: number | undefined;
    while (second === undefined || second === first) second = await listener();
    const before = woken;
    await store.append(appendOf());
    expect(await waitUntil(() => woken > before, 500)).toBe(true);
    await store.close();
  });
});
