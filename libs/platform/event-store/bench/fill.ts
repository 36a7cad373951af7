import type { Pool } from 'pg';
import { RECORDED_BODY } from './sample-event';

const AT_ONCE = 100_000;

/** Rows as appends would have left them, in streams of 20 events; only the ids within the bodies are all alike. */
const rows = `
insert into record.events
  (position, stream, revision, event_id, type, recorded_at, command_id, command_hash, command_index, body)
select n, 'group-' || n / 20, n % 20, gen_random_uuid(), event ->> 'type', (event ->> 'recordedAt')::timestamptz,
  'command-' || n, repeat('a3', 32), 0,
  convert_to(replace($1::text, '"revision":0,', '"revision":' || n % 20 || ','), 'UTF8')
from generate_series($2::int, $3::int) n, cast($1::text as jsonb) event`;

/** Puts so many events on the record of an empty store, past the store and much quicker. */
export const fill = async (pool: Pool, count: number): Promise<void> => {
  for (let from = 1; from <= count; from += AT_ONCE)
    await pool.query(rows, [RECORDED_BODY, from, Math.min(from + AT_ONCE - 1, count)]);
  await pool.query('update record.head set position = $1, recorded_at = now()', [count]);
  await pool.query('vacuum analyze record.events'); // Or the first to read would pay for what was written.
};
