import type { Pool, PoolClient, QueryResult } from 'pg';
import type { KnownCommand, Plan } from '../plan-batch';
import type { Head } from '../port';
import { WRITER } from './migrations';
import { COMMAND_ONCE, lockSql, placing, proveSql, REVISION_ONCE, sinceSql, type Behind } from './place-sql';
import { headOf, knownCommand, readHead, type CommandRow, type HeadRow } from './reading';

/** Placed, the head being where it says; or nothing happened, as a command is on the record already, or as others wrote meanwhile. */
export type Outcome = { readonly is: 'placed'; readonly head: bigint } | { readonly is: 'known' | 'moved' };

/** Whether the head is where it was remembered, and which of the commands asked for were on the record then. */
type Proof = { readonly holds: boolean; readonly commands: readonly (readonly [string, KnownCommand])[] };

type Revision = [stream: string, last: number];

/** What others wrote, stream by stream; nothing of it where it was too much. */
export type News = { readonly head: Head; readonly revisions: readonly Revision[] };

type ProofRow = [position: string | null, ...known: CommandRow | null[]];

/** The last revision of each of the streams named, -1 where there is none. */
export const revisionsSql = `select s, coalesce((select max(revision) from record.events where stream = s), -1) from unnest($1::text[]) s`;

/**
 * A plan is made once and kept, so it must not be one for tables that are still small. Whoever waits for a lock or stops while
 * holding one is sent away by the server, for certain and while there is patience left to try again.
 */
const sessionSql = (patienceMs: number): string => `
set role ${WRITER}; set synchronous_commit = on; set enable_seqscan = off; set plan_cache_mode = force_generic_plan;
set lock_timeout = ${Math.ceil(patienceMs / 4)}; set statement_timeout = ${Math.ceil(patienceMs / 2)};
set idle_in_transaction_session_timeout = ${Math.ceil(patienceMs / 2)}`;

/** The connection that writes: one for each process, held as long as it is good. After any error it must be dropped. */
export class PostgresWriter {
  private constructor(private readonly client: PoolClient) {}

  static async open(pool: Pool, patienceMs: number): Promise<PostgresWriter> {
    const client = await pool.connect();
    client.on('error', () => undefined); // The statement under way, or the next, tells of the loss.
    try {
      await client.query(sessionSql(patienceMs));
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

  /** From here to `commit` or `rollback`, no other process writes; tells what they wrote after the position until now. */
  async lockHead(after: bigint): Promise<News> {
    const answers = await this.client.query({ text: lockSql(after), rowMode: 'array' });
    const [, head, revisions] = answers as unknown as [unknown, QueryResult<HeadRow>, QueryResult<Revision>];
    return { head: headOf(head.rows[0]), revisions: revisions.rows };
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
  }

  async rollback(): Promise<void> {
    await this.client.query('rollback');
  }

  revisions(streams: readonly string[]): Promise<readonly Revision[]> {
    return this.rows('revisions', revisionsSql, [streams]);
  }

  since(after: bigint, until: bigint): Promise<readonly Revision[]> {
    return this.rows('since', sinceSql, [after, until]);
  }

  async prove(head: bigint, commands: readonly string[]): Promise<Proof> {
    const rows: readonly ProofRow[] = await this.rows('prove', proveSql, [head, commands]);
    const known = rows.flatMap(([, ...row]) => (isKnown(row) ? [[row[0], knownCommand(row)] as const] : []));
    return { holds: rows[0]?.[0] != null, commands: known };
  }

  /** Places the planned rows, if their commands are new. */
  async place(plan: Plan, behind: Behind): Promise<Outcome> {
    try {
      const { rowCount, rows } = await this.client.query<{ position: string }>(placing(plan, behind));
      if (rowCount === 0) return { is: 'moved' };
      return { is: 'placed', head: rows[0] ? BigInt(rows[0].position) : plan.head.position };
    } catch (error) {
      if (broken(error) === COMMAND_ONCE) return { is: 'known' };
      if (broken(error) === REVISION_ONCE && behind.orLater) return { is: 'moved' };
      throw error;
    }
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

/** The constraint that an error tells of. */
const broken = (error: unknown): unknown =>
  error instanceof Error && 'constraint' in error ? error.constraint : undefined;
