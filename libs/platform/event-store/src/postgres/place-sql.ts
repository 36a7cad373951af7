import type { Plan } from '../plan-batch';
import { commandColumns, headSql } from './reading';
import { packed } from './packed';

/** Other processes hear on this channel how far the record goes. */
export const CHANNEL = 'throughline_recorded';

/** How much that others wrote is caught up with. */
export const CATCH_UP = 10_000n;

/** The constraints that refuse to record a command twice, and two events at one revision of a stream. */
export const COMMAND_ONCE = 'events_command_id_command_index_key';
export const REVISION_ONCE = 'events_stream_revision_key';

/** The head moved on, if it is where it may be; where it is not, this is empty, and so is what is inserted behind it. */
const headWhere = (allowed: string): string => `
with head as (
  update record.head set position = position + $2::int, recorded_at = $3 where ${allowed}
  returning position, position - $2::int as last)`;

const insert = `
insert into record.events
  (position, body, stream, revision, event_id, type, recorded_at, command_id, command_hash, command_index)`;

const many = `
select last + n, substring($4::bytea from o for l), s, r, i, t, at, c, h, x
from head, unnest($13::int[], $14::int[], $5::text[], $6::int[], $7::uuid[], $8::text[], $9::timestamptz[],
  $10::text[], $11::text[], $12::smallint[]) with ordinality as u (o, l, s, r, i, t, at, c, h, x, n)`;

/** A batch is often a single event, which takes half the time where nothing has to be unpacked. */
const one = `
select last + 1, $4::bytea, $5::text, $6::int, $7::uuid, $8::text, $9::timestamptz, $10::text, $11::text, $12::smallint
from head`;

const placeOneSql = `${headWhere('position = $1::bigint')} ${insert} ${one}`;
const placeManySql = `${headWhere('position = $1::bigint')} ${insert} ${many}`;

/** Behind whatever others wrote, if recording times rise: that revisions and commands are new is for the constraints to prove. */
const placeLaterSql = `
${headWhere('position >= $1::bigint and recorded_at <= $15')}, placed as (${insert} ${many})
select position::text from head`;

/** Proves what is remembered without adding to it: a position if it is true, and beside it the commands found on the record. */
export const proveSql = `
with known as materialized (
  select distinct on (command_id) ${commandColumns} from record.events
  where command_id = any($2::text[]) order by command_id, command_index desc)
select head.position::text, known.*
from (select) one left join record.head on position = $1::bigint left join known on true`;

/** The last revisions of what was recorded between two positions; of nothing, where that is so much that it is better learnt as it is needed. */
const newsSql = (after: string, until: string): string => `
select stream, max(revision) from record.events
where position > ${after} and position <= ${until} and ${until} - ${after} <= ${CATCH_UP} group by stream`;

export const sinceSql = newsSql('$1::bigint', '$2::bigint');

/** From here on nobody else writes. */
export const lockSql = (after: bigint): string => `
begin;
${headSql} for update;
${newsSql(`${after}::bigint`, '(select position from record.head)')}`;

type Placing = { readonly name: string; readonly text: string; readonly values: unknown[] };

/** The position that a plan was made for, and whether it holds behind any later one as well. */
export type Behind = { readonly position: bigint; readonly orLater: boolean };

/** The statement that places the rows of a plan, or none. */
export const placing = ({ rows, head }: Plan, { position, orLater }: Behind): Placing => {
  const bodies = rows.map((row) => Buffer.from(row.prepared.events[row.index]?.body(row) ?? ''));
  const columns = [
    rows.map(({ prepared }) => prepared.append.stream),
    rows.map(({ revision }) => revision),
    rows.map(({ prepared, index }) => prepared.events[index]?.id),
    rows.map(({ prepared, index }) => prepared.events[index]?.type),
    rows.map(({ recordedAt }) => recordedAt),
    rows.map(({ prepared }) => prepared.append.command.id),
    rows.map(({ prepared }) => prepared.append.command.hash),
    rows.map(({ index }) => index),
  ];
  const heads = [position, rows.length, head.recordedAt];
  if (rows.length === 1 && !orLater) {
    const values = [...heads, bodies[0], ...columns.map(([value]) => value)];
    return { name: 'record-place-one', text: placeOneSql, values };
  }
  const { bytes, offsets, lengths } = packed(bodies);
  const values = [...heads, bytes, ...columns, offsets, lengths];
  if (!orLater) return { name: 'record-place-many', text: placeManySql, values };
  return { name: 'record-place-later', text: placeLaterSql, values: [...values, rows[0]?.recordedAt] };
};
