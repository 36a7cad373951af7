import { type Api, openRecord, type OpenRecord, openApi } from '@throughline/api';
import { scratchDatabase } from '@throughline/database/scratch';
import { demonstrationOfficers } from '@throughline/demonstration';
import type { EventStoreDbPlace, StoreKind } from '@throughline/event-store';
import { Opaque } from '@throughline/serving';
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

/** Starts the product on an empty database of its own, and its record in an EventStoreDB where one is named. */
export const runHouse = async (
  kind: StoreKind = 'demonstration',
  elsewhere?: EventStoreDbPlace,
  options: Partial<Pick<Parameters<typeof openApi>[0], 'consoleFolder' | 'queue'>> = {},
): Promise<RunningHouse> => {
  const database = await scratchDatabase();
  const record = await openRecord(database.connection, kind, elsewhere);
  const sealingKey = randomBytes(32);
  const api = await openApi({
    store: record.store,
    pool: record.pool,
    sealingKey,
    officers: demonstrationOfficers,
    consoleFolder: 'dist/console',
    ...options,
  });
  const url = (await api.listen(0)).replace('[::1]', '127.0.0.1');
  return {
    url,
    api,
    record,
    opaque: new Opaque(sealingKey),
    ask: (query, variables = {}, officer) => ask(url, { query, variables }, officer),
    stop: async () => {
      await api.stop();
      await record.close();
      await database.drop();
    },
  };
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
