import type { Pool } from 'pg';
import type { Archive, Kept } from '../archive';
import { EventStoreError } from '../event-store-error';
import { Following, type FollowingEvent } from '../following';
import type { Head } from '../port';
import { readStore } from './create-store';
import { databaseFault } from './database-fault';
import { CHANNEL } from './place-sql';
import { revisionsSql } from './postgres-writer';
import { readHead } from './reading';
import { packed } from './packed';

const PAGE = 500;
const PAGE_BYTES = 2_097_152;

/** The last of a page may be what exceeds the bytes: a page holds at least one event. */
const keptSql = `
select position::text, convert_from(body, 'UTF8'), command_hash from (
  select *, sum(octet_length(body)) over (order by position) - octet_length(body) as before from (
    select position, body, command_hash from record.events
    where position > $1 and position <= $2 order by position limit ${PAGE}) page) sized
where before < ${PAGE_BYTES} order by sized.position`;

/** Writes only where the head is still what the page was found to follow on. */
const restoreSql = `
with head as (
  update record.head set position = $1::bigint + $2::int, recorded_at = $3 where position = $1::bigint returning position),
restored as (
  insert into record.events
    (position, stream, revision, event_id, type, recorded_at, command_id, command_hash, command_index, body)
  select $1::bigint + n, s, r, i, t, at, c, h, x, substring($4::bytea from o for l)
  from head, unnest($5::int[], $6::int[], $7::text[], $8::int[], $9::uuid[], $10::text[], $11::timestamptz[],
    $12::text[], $13::text[], $14::smallint[]) with ordinality as u (o, l, s, r, i, t, at, c, h, x, n))
select pg_notify('${CHANNEL}', position::text) from head`;

/** Opens the archive of the store that `createStore` made; the role that writes the record has all the rights it takes. */
export const openPostgresArchive = async (pool: Pool): Promise<Archive> => ({
  ...(await readStore(pool)),
  head: () => readHead(pool),
  kept: (after, until) => kept(pool, after, until),
  restore: (page) => restore(pool, page),
});

async function* kept(pool: Pool, after: bigint, until: bigint): AsyncIterable<readonly Kept[]> {
  for (let at = after; at < until;) {
    const { rows } = await pool.query<[string, string, string]>({
      text: keptSql,
      values: [at, until],
      rowMode: 'array',
    });
    const page = rows.map(([position, body, commandHash]) => ({
      position: BigInt(position),
      body,
      commandHash,
    }));
    if (page.length === 0) return;
    yield page;
    at = page.at(-1)!.position;
  }
}

const restore = async (pool: Pool, page: readonly Kept[]): Promise<void> => {
  if (page.length === 0) return;
  const head = await readHead(pool);
  const following = new Following(head);
  const events = page.map((one) => following.next(one));
  await assertRevisionsFollow(pool, events);
  const { rowCount } = await pool.query(restoreSql, restoreValues(head, events)).catch((fault: unknown) => {
    if (databaseFault(fault) !== 'content') throw fault;
    const after = `The database refused what is to follow position ${head.position}`;
    throw new EventStoreError('DOES_NOT_FOLLOW', `${after}: ${(fault as Error).message}.`, { cause: fault });
  });
  if (rowCount === 1) return;
  throw new EventStoreError(
    'DOES_NOT_FOLLOW',
    `Something else was recorded after position ${head.position} meanwhile. Restore again when nobody else writes to this store.`,
  );
};

const assertRevisionsFollow = async (pool: Pool, events: readonly FollowingEvent[]): Promise<void> => {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const { rows } = await pool.query<[string, number]>({
    text: revisionsSql,
    values: [streams],
    rowMode: 'array',
  });
  const last = new Map(rows);
  for (const { position, stream, revision } of events) {
    const next = last.get(stream)! + 1;
    if (revision !== next)
      throw new EventStoreError(
        'DOES_NOT_FOLLOW',
        `Event ${position} does not belong there: it is revision ${revision} of ${stream}, and ${next} comes next.`,
      );
    last.set(stream, revision);
  }
};

const restoreValues = (head: Head, events: readonly FollowingEvent[]): unknown[] => {
  const { bytes, offsets, lengths } = packed(events.map(({ body }) => Buffer.from(body)));
  return [
    head.position,
    events.length,
    events.at(-1)!.recordedAt,
    bytes,
    offsets,
    lengths,
    events.map(({ stream }) => stream),
    events.map(({ revision }) => revision),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ recordedAt }) => recordedAt),
    events.map(({ commandId }) => commandId),
    events.map(({ commandHash }) => commandHash),
    events.map(({ index }) => index),
  ];
};
