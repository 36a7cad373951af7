import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Pool } from 'pg';
import { nextTablesOf, previousTablesOf, tablesOf } from './tables';

type Rebuilding = {
  readonly reached: bigint;
  /** Events folded a second since it began or went on; 0 in its first moments. */
  readonly perSecond: number;
  /** Until the head is reached at this rate, not counting the indexes made afterwards; `undefined` where there is no rate yet. */
  readonly secondsLeft: number | undefined;
};

export type Progress = {
  readonly projection: string;
  /** The position it can be read at; 0 where it was never built. */
  readonly reached: bigint;
  /** The position of the last event there is. */
  readonly head: bigint;
  /** How far a rebuild has come that will take its place. */
  readonly rebuilding: Rebuilding | undefined;
  /** The rows that are read; nothing where it was never built. */
  readonly served?: Served | undefined;
  /** The rows that were read before, which are kept from one rebuild to the next; nothing where there are none. */
  readonly previous?: Previous | undefined;
};

type Served = {
  /** When they took the place of those before. */
  readonly since: Date;
  /** How far they had been made then. */
  readonly madeUpTo: bigint;
};

type Previous = {
  /** How far they were followed. */
  readonly upTo: bigint;
  /** Whether the program that made the rows that are read made these, too, and can go back to them. */
  readonly sameVersion: boolean;
};

type Row = {
  readonly name: string;
  readonly reached: string;
  readonly began_from: string;
  readonly began_at: Date | null;
  readonly fingerprint: string;
  readonly seconds: number | null;
};

const select = `select name, greatest(checkpoint, loaded) as reached, began_from, began_at, fingerprint,
    extract(epoch from clock_timestamp() - began_at)::float8 as seconds
  from picture.projections`;

const rebuildingOf = ({ reached, began_from, seconds }: Row, head: bigint): Rebuilding => {
  const done = Number(BigInt(reached) - BigInt(began_from));
  const perSecond = seconds !== null && seconds > 0 ? Math.round(done / seconds) : 0;
  const left = Math.max(0, Number(head - BigInt(reached)));
  return {
    reached: BigInt(reached),
    perSecond,
    secondsLeft: perSecond > 0 ? Math.ceil(left / perSecond) : undefined,
  };
};

const servedAs = ({ began_at: since, began_from: from }: Row): Served | undefined =>
  since === null ? undefined : { since, madeUpTo: BigInt(from) };

const undefinedTable = '42P01';
const undefinedColumn = '42703';

/** None where no program of today has led yet. */
const rowsOf = async (pool: Pool): Promise<readonly Row[]> => {
  try {
    return (await pool.query<Row>(select)).rows;
  } catch (fault) {
    if ([undefinedTable, undefinedColumn].includes((fault as { code: string }).code)) return [];
    throw fault;
  }
};

type Asked = { readonly store: EventStore; readonly projections: readonly AnyProjection[] };

export const progressOf = async (pool: Pool, { store, projections }: Asked): Promise<readonly Progress[]> => {
  const [{ position: head }, rows] = await Promise.all([store.head(), rowsOf(pool)]);
  const byName = new Map(rows.map((row) => [row.name, row]));
  return projections.map((projection) => {
    const serving = byName.get(tablesOf(projection).stem);
    const next = byName.get(nextTablesOf(projection).stem);
    const previous = byName.get(previousTablesOf(projection).stem);
    return {
      projection: projection.name,
      reached: BigInt(serving?.reached ?? 0),
      head,
      rebuilding: next && rebuildingOf(next, head),
      served: serving && servedAs(serving),
      previous: previous && {
        upTo: BigInt(previous.reached),
        sameVersion: previous.fingerprint === serving?.fingerprint,
      },
    };
  });
};
