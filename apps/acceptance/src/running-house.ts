import {
  type Api,
  type Core,
  house as theHouse,
  openApi,
  openHouse,
  openRecord,
  type OpenRecord,
  withOpened,
} from '@throughline/api';
import { connect, waitUntil } from '@throughline/database';
import { type ScratchDatabase, scratchDatabase } from '@throughline/database/scratch';
import { demonstrationOfficers, loadScenario, submitThrough } from '@throughline/demonstration';
import { type EventStoreDbPlace, openPostgresStore, type StoreKind, WRITER } from '@throughline/event-store';
import { Opaque, projectionsOf } from '@throughline/serving';
import { randomBytes } from 'node:crypto';

export type Answer = {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape of the question
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** The whole product on a real PostgreSQL, spoken to over HTTP. */
export type RunningHouse = {
  readonly url: string;
  readonly api: Api;
  readonly record: OpenRecord;
  /** Seals positions as the product does. */
  readonly opaque: Opaque;
  /** Asks in GraphQL; mutations are given by the officer. */
  ask(query: string, variables?: object, officer?: string): Promise<Answer>;
  stop(): Promise<void>;
};

type Options = Partial<
  Pick<
    Parameters<typeof openApi>[0],
    'consoleFolder' | 'queue' | 'officers' | 'clock' | 'dueEveryMs' | 'processes'
  >
> & {
  /** Whether the demonstration scenario is loaded before anything else is done. */
  readonly scenario?: boolean;
};

/** Starts the product on an empty database of its own, and its record in an EventStoreDB where one is named. */
export const runHouse = async (
  kind: StoreKind = 'demonstration',
  elsewhere?: EventStoreDbPlace,
  { scenario = false, ...options }: Options = {},
): Promise<RunningHouse> => {
  const database = await scratchDatabase();
  const record = await openRecord(database.connection, kind, elsewhere);
  const timed = options.clock && (await openTimed(database, options.clock));
  const sealingKey = randomBytes(32);
  const core = {
    store: timed?.store ?? record.store,
    pool: record.pool,
    keeping: record.keeping,
    sealingKey,
    officers: demonstrationOfficers,
  };
  if (scenario) await loadBehindClosedDoors(core);
  const api = await openApi({ ...core, consoleFolder: 'dist/console', ...options });
  await waitUntil(() => isBuilt(record.pool), 30_000);
  const url = (await api.listen(0)).replace('[::1]', '127.0.0.1');
  return {
    url,
    api,
    record,
    opaque: new Opaque(sealingKey),
    ask: (query, variables = {}, officer) => ask(url, { query, variables }, officer),
    stop: async () => {
      await api.stop();
      await timed?.close();
      await record.close();
      await database.drop();
    },
  };
};

/** Whether every picture has its tables: on a loaded machine the first read would not wait for so many as there are. */
const isBuilt = async (pool: OpenRecord['pool']): Promise<boolean> => {
  const { rows } = await pool.query<{ readonly made: string | null }>(
    "select to_regclass('picture.projections') as made",
  );
  if (!rows[0]?.made) return false;
  const { rowCount } = await pool.query('select from picture.projections where not loading');
  return (rowCount ?? 0) >= projectionsOf(theHouse).length;
};

/** Before any process is at work: what it records would be recorded later than the scenario is. */
const loadBehindClosedDoors = (core: Core): Promise<unknown> =>
  withOpened(async (opened) => {
    const { door } = opened.keep(await openHouse(core), (house) => house.close());
    await loadScenario(submitThrough(door));
  });

/** The record in a database, kept by a clock that may be moved. */
const openTimed = async ({ connection }: ScratchDatabase, clock: () => string) => {
  const pool = connect(connection, { role: WRITER });
  const store = await openPostgresStore({ pool, clock: () => new Date(clock()) });
  const close = async () => {
    await store.close();
    await pool.end();
  };
  return { store, close };
};

const ask = async (url: string, body: object, officer: string | undefined): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(officer ? { 'x-demonstration-officer': officer } : {}),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
};

/** The selection that tells what became of a command. */
export const OUTCOME =
  '{ __typename ... on Recorded { id citation position recordedAt repeated notices { path says } } ... on Rejected { code because } }';
