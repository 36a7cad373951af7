import type { Pool, PoolClient } from 'pg';
import { WRITER } from './migrations';
import { placeSql, placeValues, proveSql } from './place-sql';
import type { KnownCommand, Plan } from '../plan-batch';
import type { Head } from '../port';
import { knownCommand, readHead, type CommandRow } from './reading';

/** The batch is placed and proven; or nothing happened, as commands of it are known or as the head has moved. */
type Placing =
  | { readonly is: 'placed' }
  | { readonly is: 'known'; readonly commands: ReadonlyMap<string, KnownCommand> }
  | { readonly is: 'moved' };

type PlaceRow = [position: string | null, notified: unknown, ...known: CommandRow | null[]];

// A plan is kept for good, so it must not be one made while the tables were still small. A process that
// stops while it holds the head must not stop the others.
const session = `set role ${WRITER}; set enable_seqscan = off; set synchronous_commit = on; set idle_in_transaction_session_timeout = '5s'`;

const revisionsSql = `select s, coalesce((select max(revision) from record.events where stream = s), -1) from unnest($1::text[]) s`;
const sinceSql = `select stream, max(revision) from record.events where position > $1 group by stream`;

/** The connection that writes: one for each process, held as long as it is good. After any error it must be dropped. */
export class PostgresWriter {
  private constructor(private readonly client: PoolClient) {}

  static async open(pool: Pool): Promise<PostgresWriter> {
    const client = await pool.connect();
    client.on('error', () => undefined); // The statement under way, or the next, tells of the loss.
    try {
      await client.query(session);
      return new PostgresWriter(client);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Never back to the pool: it would carry the role along. */
  drop(): void {
    this.client.release(true);
  }

  head(): Promise<Head> {
    return readHead(this.client);
  }

  /** From here to `commit`, no other process writes. */
  async lockHead(): Promise<Head> {
    await this.client.query('begin');
    return readHead(this.client, 'for update');
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
  }

  revisions(streams: readonly string[]): Promise<readonly [string, number][]> {
    return this.rows('revisions', revisionsSql, [streams]);
  }

  revisionsSince(position: bigint): Promise<readonly [string, number][]> {
    return this.rows('since', sinceSql, [position]);
  }

  /** Places the planned rows if the head is still at the position and no probed command is on the record. */
  async place(head: bigint, probe: readonly string[], plan: Plan): Promise<Placing> {
    const rows: readonly PlaceRow[] =
      plan.rows.length > 0
        ? await this.rows('place', placeSql, placeValues(head, probe, plan))
        : await this.rows('prove', proveSql, [head, probe]);
    if (rows[0]?.[0] != null) return { is: 'placed' };
    const known = rows.flatMap(([, , ...row]) => (isKnown(row) ? [row] : []));
    if (known.length === 0) return { is: 'moved' };
    return { is: 'known', commands: new Map(known.map((row) => [row[0], knownCommand(row)])) };
  }

  private async rows<Row extends unknown[]>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<readonly Row[]> {
    return (await this.client.query<Row>({ name: `record-${name}`, text, values, rowMode: 'array' })).rows;
  }
}

const isKnown = (row: CommandRow | readonly null[]): row is CommandRow => row[0] !== null;
