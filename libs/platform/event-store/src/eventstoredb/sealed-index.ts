import type { Instant } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { assertInstant } from '../instant';
import type { KnownCommand } from '../plan-batch';
import type { Head, Place } from '../port';
import { CHANNEL } from '../postgres/place-sql';
import { instantSql, readHead } from '../postgres/reading';
import type { LogPosition } from './logged';

/** The place that an event of the log has in the one order. */
export type Sealed = Place & {
  readonly stream: string;
  readonly revision: number;
  /** The command whose last event it is. */
  readonly ends: { readonly command: string; readonly hash: string } | undefined;
  readonly at: LogPosition;
};

type Row = readonly [
  position: string,
  recordedAt: Instant,
  stream: string,
  revision: number,
  command: string | null,
  hash: string | null,
  commit: string,
  prepare: string,
];

const columns = `position::text, ${instantSql('recorded_at')}, stream, revision,
  command_id, command_hash, commit_position::text, prepare_position::text`;

const sealSql = `
with head as (
  update record.head set position = $1::bigint + $2::int, recorded_at = $3 where position = $1::bigint returning 1), sealed as (
insert into record.sealed
  (position, recorded_at, stream, revision, command_id, command_hash, commit_position, prepare_position)
select $1::bigint + n, at, s, r, c, h, lc, lp
from head, unnest($4::timestamptz[], $5::text[], $6::int[], $7::text[], $8::text[], $9::bigint[], $10::bigint[])
  with ordinality as u (at, s, r, c, h, lc, lp, n))
select pg_notify('${CHANNEL}', ($1::bigint + $2::int)::text) from head`;

/** The index as rows in PostgreSQL: derived from the log, and made again from it where it is lost. */
export class SealedIndex {
  constructor(private readonly pool: Pool) {}

  head(): Promise<Head> {
    return readHead(this.pool);
  }

  /** The ids of the commands in a range of positions. */
  async commands(after: bigint, until: bigint): Promise<readonly string[]> {
    const text =
      'select command_id from record.sealed where position > $1 and position <= $2 and command_id is not null';
    const { rows } = await this.pool.query<[string]>({ text, values: [after, until], rowMode: 'array' });
    return rows.map(([id]) => id);
  }

  async at(position: bigint): Promise<Sealed | undefined> {
    return (await this.#rows('position = $1', [position]))[0];
  }

  /** What was sealed after a position, oldest first. */
  after(position: bigint, most: number): Promise<readonly Sealed[]> {
    return this.#rows(`position > $1 order by sealed.position limit ${most}`, [position]);
  }

  ofStream(stream: string, from: number, to: number): Promise<readonly Sealed[]> {
    return this.#rows('stream = $1 and revision between $2 and $3 order by revision', [stream, from, to]);
  }

  async lastOfStream(stream: string): Promise<number> {
    const [last] = await this.#rows('stream = $1 order by revision desc limit 1', [stream]);
    return last?.revision ?? -1;
  }

  async command(id: string): Promise<KnownCommand | undefined> {
    const [first] = await this.#rows('command_id = $1 order by sealed.position limit 1', [id]);
    if (!first?.ends) return undefined;
    const { stream, revision, position, recordedAt } = first;
    return { hash: first.ends.hash, receipt: { stream, revision, position, recordedAt } };
  }

  async positionAt(instant: Instant): Promise<bigint> {
    assertInstant(instant, 'instant');
    const where = 'recorded_at <= $1 order by sealed.recorded_at desc, sealed.position desc limit 1';
    return (await this.#rows(where, [instant]))[0]?.position ?? 0n;
  }

  /**
   * Adds rows behind the head, or fails where the head is elsewhere: then somebody else seals. What a crash takes of it is made
   * again, the same, so the session that seals need not wait for its commits.
   */
  async seal(sealer: PoolClient, rows: readonly Sealed[]): Promise<void> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return;
    const list = (of: (row: Sealed) => unknown): unknown[] => rows.map(of);
    const { rowCount } = await sealer.query({
      name: 'seal',
      text: sealSql,
      values: [
        first.position - 1n,
        rows.length,
        last.recordedAt,
        list(({ recordedAt }) => recordedAt),
        list(({ stream }) => stream),
        list(({ revision }) => revision),
        list(({ ends }) => ends?.command),
        list(({ ends }) => ends?.hash),
        list(({ at }) => at.commit),
        list(({ at }) => at.prepare),
      ],
    });
    if (rowCount !== 1) throw new Error('Another process seals the record.');
  }

  async #rows(where: string, values: readonly unknown[]): Promise<readonly Sealed[]> {
    const text = `select ${columns} from record.sealed where ${where}`;
    const { rows } = await this.pool.query<[...Row]>({ text, values: [...values], rowMode: 'array' });
    return rows.map(([position, recordedAt, stream, revision, command, hash, commit, prepare]) => ({
      position: BigInt(position),
      recordedAt,
      stream,
      revision,
      ends: command !== null && hash !== null ? { command, hash } : undefined,
      at: { commit: BigInt(commit), prepare: BigInt(prepare) },
    }));
  }
}
