import { commandColumns } from './reading';
import type { Plan } from '../plan-batch';

/** Other processes hear on this channel how far the record goes. */
export const CHANNEL = 'throughline_recorded';

const known = (ids: string): string => `known as materialized (
  select distinct on (command_id) ${commandColumns} from record.events
  where command_id = any(${ids}::text[]) order by command_id, command_index desc)`;

/**
 * Proves what is remembered and inserts the batch, or does nothing. When the head has moved, or a command is on the record
 * already, "head" is empty, and so is the insert. A position answers for success; the rows beside it are commands found.
 */
export const placeSql = `
with ${known('$4')},
head as (
  update record.head set position = $1::bigint + $2::int, recorded_at = $3
  where position = $1::bigint and not exists (select from known)
  returning position),
placed as (
  insert into record.events
    (position, stream, revision, event_id, type, recorded_at, command_id, command_hash, command_index, body)
  select $1::bigint + n, s, r, i, t, at, c, h, x, substring($5::bytea from o for l)
  from head, unnest($6::int[], $7::int[], $8::text[], $9::int[], $10::uuid[], $11::text[], $12::timestamptz[],
    $13::text[], $14::text[], $15::smallint[]) with ordinality as u (o, l, s, r, i, t, at, c, h, x, n))
select head.position::text, case when head.position is not null then pg_notify('${CHANNEL}', head.position::text) end, known.*
from (select) one left join head on true left join known on true`;

/** Proves what is remembered when there is nothing to insert. */
export const proveSql = `
with ${known('$2')}
select head.position::text, null, known.*
from (select) one left join record.head on position = $1::bigint and not exists (select from known) left join known on true`;

/** The values of `placeSql`: all bodies lie in one buffer, each known by offset and length. */
export const placeValues = (
  head: bigint,
  probe: readonly string[],
  { rows, head: next }: Plan,
): unknown[] => {
  const bodies = rows.map(({ prepared, index, ...place }) =>
    Buffer.from(prepared.events[index]?.body(place) ?? ''),
  );
  let end = 1;
  const offsets = bodies.map((body) => (end += body.length) - body.length);
  return [
    head,
    rows.length,
    next.recordedAt,
    probe,
    Buffer.concat(bodies),
    offsets,
    bodies.map((body) => body.length),
    rows.map(({ prepared }) => prepared.append.stream),
    rows.map(({ revision }) => revision),
    rows.map(({ prepared, index }) => prepared.events[index]?.id),
    rows.map(({ prepared, index }) => prepared.events[index]?.type),
    rows.map(({ recordedAt }) => recordedAt),
    rows.map(({ prepared }) => prepared.append.command.id),
    rows.map(({ prepared }) => prepared.append.command.hash),
    rows.map(({ index }) => index),
  ];
};
