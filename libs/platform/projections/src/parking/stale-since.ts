import type { AnyProjection, Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import { canHold } from '../columns';
import { tablesOf } from '../tables';

type Asked = {
  readonly projection: AnyProjection;
  readonly keys: readonly string[];
  /** The position that the rows were read at: before a stream was parked, nothing is missing. */
  readonly position: bigint;
  /** Whether the keys are those of rows, or of streams, some row of which is stale, though it may not even be there. */
  readonly of?: 'rows' | 'streams';
};

const select = (column: 'key' | 'stream'): string =>
  `select distinct on (${column}) ${column} as key, since from picture.stale
  where projection = $1 and ${column} = any($2::text[]) and position <= $3 order by ${column}, position`;

const undefinedTable = '42P01';

/** Those of the rows that are stale, each with when the first event was recorded that is not in it. */
export const staleSince = async (
  pool: Pool,
  { projection, keys, position, of = 'rows' }: Asked,
): Promise<ReadonlyMap<string, Instant>> => {
  try {
    const { rows } = await pool.query<{ key: string; since: Instant }>(
      select(of === 'rows' ? 'key' : 'stream'),
      [tablesOf(projection).stem, keys.filter((key) => canHold('text', key)), position],
    );
    return new Map(rows.map(({ key, since }) => [key, since]));
  } catch (fault) {
    // Nothing was projected yet.
    if ((fault as { code?: string }).code === undefinedTable) return new Map();
    throw fault;
  }
};
