import type { Instant, Order, Rejection } from '@throughline/kernel';
import type { ClientBase } from 'pg';

const foundation = `
  create schema if not exists process;
  create table if not exists process.checkpoints (name text primary key, position bigint not null);
  create table if not exists process.refused (
    process text not null, cause text not null, command text not null, agency text not null, code text not null,
    because text not null, at timestamptz not null, primary key (process, command, cause));
  alter table process.refused add column if not exists times int not null default 1;`;

/** An order that was rejected, and why. */
export type RefusedOrder = {
  readonly process: string;
  readonly cause: string;
  readonly command: string;
  readonly agency: string;
  readonly code: string;
  readonly because: string;
  readonly at: Date;
  /** How often it was rejected, one time after the other. */
  readonly times: number;
};

/** Up to which position a process has answered every event. */
export type Checkpoint = { readonly process: string; readonly position: bigint };

const undefinedTable = '42P01';

/** The orders that were rejected when they were last given, the latest first. */
export const refusedOrders = (pool: Asked): Promise<readonly RefusedOrder[]> =>
  asked<RefusedOrder>(
    pool,
    'select process, cause, command, agency, code, because, at, times from process.refused order by at desc, process, cause limit 1000',
  );

/** How far each process that answers events has come. */
export const checkpoints = async (pool: Asked): Promise<readonly Checkpoint[]> =>
  (
    await asked<{ name: string; position: string }>(
      pool,
      'select name, position from process.checkpoints order by name',
    )
  ).map(({ name, position }) => ({ process: name, position: BigInt(position) }));

type Asked = Pick<ClientBase, 'query'>;

const asked = async <Row extends object>(pool: Asked, sql: string): Promise<readonly Row[]> => {
  try {
    return (await pool.query<Row>(sql)).rows;
  } catch (fault) {
    // No process has ever run.
    if ((fault as { code?: string }).code === undefinedTable) return [];
    throw fault;
  }
};

type Place = { readonly process: string; readonly order: Order };

/** How far each process has come, and which of its orders were rejected. */
export class Ledger {
  private constructor(private readonly client: Asked) {}

  static async on(client: Asked): Promise<Ledger> {
    await client.query(foundation);
    return new Ledger(client);
  }

  /** The position up to which a process has answered every event; 0 for one that is new. */
  async reached(process: string): Promise<bigint> {
    const { rows } = await this.client.query('select position from process.checkpoints where name = $1', [
      process,
    ]);
    return BigInt((rows[0]?.position as string | undefined) ?? 0);
  }

  async moveTo(process: string, position: bigint): Promise<void> {
    await this.client.query(
      `insert into process.checkpoints as kept (name, position) values ($1, $2)
       on conflict (name) do update set position = greatest(kept.position, excluded.position)`,
      [process, position],
    );
  }

  /**
   * Whether the order was rejected of late: it is given again after a day, then after two, four and so on, as what a row asks for
   * may never come to be possible.
   */
  async isRefused({ process, order: { command, cause } }: Place, now: Instant): Promise<boolean> {
    const { rowCount } = await this.client.query(
      `select from process.refused where process = $1 and command = $2 and cause = $3
       and at > $4::timestamptz - interval '1 day' * 2 ^ least(times - 1, 10)`,
      [process, command.name, cause, now],
    );
    return (rowCount ?? 0) > 0;
  }

  async refuse(
    { process, order: { command, cause, agency } }: Place,
    { code, because }: Rejection,
    now: Instant,
  ): Promise<void> {
    await this.client.query(
      `insert into process.refused as kept (process, command, cause, agency, code, because, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (process, command, cause) do update
         set code = excluded.code, because = excluded.because, at = excluded.at, times = kept.times + 1`,
      [process, command.name, cause, agency, code, because, now],
    );
  }

  async accept({ process, order: { command, cause } }: Place): Promise<void> {
    await this.client.query(
      'delete from process.refused where process = $1 and command = $2 and cause = $3',
      [process, command.name, cause],
    );
  }
}
