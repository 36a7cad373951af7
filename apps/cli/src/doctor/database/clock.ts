import type { ClientBase } from 'pg';
import { type Finding, note, ok, wrong } from '../finding';

const SECONDS_APART = 5;
const SECONDS_AHEAD = 60;

type Clocks = {
  /** Milliseconds since 1970, by each. */
  readonly here: number;
  readonly there: number;
  /** When the last event was recorded, if any was. */
  readonly last: number | undefined;
};

export const clocks = ({ here, there, last }: Clocks): readonly Finding[] => {
  const apart = Math.abs(there - here) / 1_000;
  const ahead = last === undefined ? 0 : (last - here) / 1_000;
  const remedy = 'Let the machines keep time by a time server.';
  if (ahead > SECONDS_AHEAD)
    return [
      wrong(
        `The record was last written ${Math.round(ahead)} s from now, by the clock of this machine.`,
        `${remedy} Until this clock has come so far, everything is recorded at that one time.`,
      ),
    ];
  if (apart > SECONDS_APART)
    return [note(`The clocks of the database and of this machine are ${apart.toFixed(0)} s apart.`, remedy)];
  return [ok('The clocks of the database and of this machine agree.')];
};

export const clock = async (client: ClientBase): Promise<readonly Finding[]> => {
  const before = Date.now();
  const { rows } = await client.query<{ there: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as there',
  );
  const here = (before + Date.now()) / 2;
  return clocks({ here, there: rows[0]!.there, last: await lastRecorded(client) });
};

const lastRecorded = async (client: ClientBase): Promise<number | undefined> => {
  const { rows: made } = await client.query("select to_regclass('record.head') is not null as made");
  if (!made[0].made) return undefined;
  const { rows } = await client.query<{ last: number | null }>(
    'select (extract(epoch from recorded_at) * 1000)::float8 as last from record.head',
  );
  return rows[0]?.last ?? undefined;
};
