import { readFileSync } from 'node:fs';
import { connect, type Connection } from '@throughline/database';
import { openStore } from './open-throughline';
import { newStream, wholeEvent } from './sample-event';

/** Reads so many events from the beginning, in order, and counts those it got. */
type Scan = { read(count: number): Promise<number>; close(): Promise<unknown> };

export type Scanned = { readonly perSecond: number; readonly peakMb: number };

/** A part of a bench: scans as far as it is told. */
export const scanning =
  <Setup>(open: (setup: Setup) => Promise<Scan>) =>
  async (setup: Setup) => {
    const scan = await open(setup);
    const ask = async (count: number): Promise<Scanned> => {
      const start = performance.now();
      const read = await scan.read(count);
      if (read !== count) throw new Error(`A scan of ${count} events gave ${read}.`);
      return { perSecond: count / ((performance.now() - start) / 1_000), peakMb: peakMb() };
    };
    return { ask, end: async () => void (await scan.close()) };
  };

/** The most that was ever resident of this process; what `process.resourceUsage` tells may be that of its parent. */
const peakMb = (): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024;

export const openReadAll = async (connection: Connection): Promise<Scan> => {
  const { store, close } = await openStore(connection);
  const read = async (count: number) => {
    let got = 0;
    for await (const page of store.readAll(0n, { until: BigInt(count) })) got += page.length;
    return got;
  };
  return { read, close };
};

const page = `select position, convert_from(body, 'UTF8') as body from record.events
  where position > $1 order by position limit 500`;

/** What one would write without thinking of speed, on the same table. */
export const openPagedSelect = async (connection: Connection): Promise<Scan> => {
  const pool = connect(connection);
  const read = async (count: number) => {
    let got = 0;
    for (let after = '0'; got < count;) {
      const { rows } = await pool.query<{ position: string; body: string }>(page, [after]);
      const events = rows.map(({ position, body }) => ({ ...JSON.parse(body), position: BigInt(position) }));
      if (events.length === 0) break;
      got += events.length;
      after = rows.at(-1)!.position;
    }
    return got;
  };
  return { read, close: () => pool.end() };
};

const AT_ONCE = 500;

/** The client's own `readAll`, over events of its own that it appends first. */
export const openEventStoreDbScan = async ({ url, count }: { url: string; count: number }): Promise<Scan> => {
  // Only the process that uses it carries it.
  const { EventStoreDBClient, jsonEvent } = await import('@eventstore/db-client');
  const client = EventStoreDBClient.connectionString(url);
  const stream = newStream();
  const append = (many: number) =>
    client.appendToStream(
      stream,
      Array.from({ length: many }, () => jsonEvent({ type: 'PersonSeen', data: wholeEvent() })),
    );
  const first = await append(1);
  for (let left = count; left > 0; left -= AT_ONCE) await append(Math.min(left, AT_ONCE));
  const read = async (wanted: number) => {
    let got = 0;
    for await (const { event } of client.readAll({ fromPosition: first.position })) {
      if (event?.streamId === stream && (got += 1) === wanted) break;
    }
    return got;
  };
  return { read, close: () => client.dispose() };
};
