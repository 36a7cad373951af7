import type { Instant, Recorded } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { assertInstant } from '../instant';
import { recorded } from '../body';
import type { KnownCommand } from '../plan-batch';
import type { Head, RecordRange, StreamRange } from '../port';
import { missing, readPage, type Page } from './page';

type Session = Pick<Pool | PoolClient, 'query'>;
type EventRow = readonly [position: string, body: string];
export type CommandRow = readonly [
  id: string,
  hash: string,
  stream: string,
  revision: number,
  position: string,
  recordedAt: Instant,
];

/** A time as an `Instant`, with no detour over a date that would have to be parsed and written again. */
export const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of a `CommandRow`. */
export const commandColumns = `command_id, command_hash, stream, revision, position::text, ${instantSql('recorded_at')}`;

export type HeadRow = [position: string, recordedAt: Instant | null];

/** The columns of a `HeadRow`. */
export const headSql = `select position::text, ${instantSql('recorded_at')} from record.head`;

export const readHead = async (session: Session): Promise<Head> => {
  const { rows } = await session.query<HeadRow>({ text: headSql, rowMode: 'array' });
  return headOf(rows[0]);
};

export const headOf = ([position, recordedAt]: HeadRow = ['0', null]): Head => ({
  position: BigInt(position),
  recordedAt: recordedAt ?? undefined,
});

export const readStream = (
  session: Session,
  stream: string,
  { from = 0, limit }: StreamRange,
): Promise<readonly Recorded[]> =>
  readEvents(session, 'stream = $1 and revision >= $2 order by revision limit $3', [
    stream,
    from,
    limit ?? null,
  ]);

/** While the consumer is at one page, the next is on its way; that one, and no more, is read in vain if the consumer stops. */
export async function* readAll(
  session: Session,
  after: bigint,
  { until, only }: RecordRange,
): AsyncIterable<readonly Recorded[]> {
  const { position: head } = await readHead(session);
  const end = until !== undefined && until < head ? until : head;
  const pageAfter = (reached: bigint): Promise<Page> | undefined => {
    if (reached >= end) return undefined;
    const page = readPage(session, { after: reached, end, only });
    page.catch(() => undefined); // Thrown where it is awaited, which may be never.
    return page;
  };
  let next = pageAfter(after);
  while (next) {
    const { reached, events } = await next;
    next = pageAfter(reached);
    if (events.length > 0) yield events;
  }
}

/** Recording times never go back as positions rise, so halving finds the position; 0 counts as recorded before all. */
const positionAtSql = `
with recursive halved (low, high) as (
  select 0::bigint, position from record.head
  union all
  select case when recorded_at <= $1 then middle else low end,
    case when recorded_at <= $1 then high else middle - 1 end
  from (select low, high, (low + high + 1) / 2 as middle from halved where low < high) half
    join record.events on position = middle)
select low::text, high::text from halved order by high - low limit 1`;

export const positionAt = async (session: Session, instant: Instant): Promise<bigint> => {
  assertInstant(instant, 'instant');
  const { rows } = await session.query<[string, string]>({
    text: positionAtSql,
    values: [instant],
    rowMode: 'array',
  });
  const [low = 0n, high = 0n] = rows[0]?.map(BigInt) ?? [];
  if (low < high) throw missing((low + high + 1n) / 2n);
  return low;
};

export const readCommand = async (session: Session, id: string): Promise<KnownCommand | undefined> => {
  const text = `select ${commandColumns} from record.events where command_id = $1 order by command_index desc limit 1`;
  const { rows } = await session.query<[...CommandRow]>({ text, values: [id], rowMode: 'array' });
  return rows[0] && knownCommand(rows[0]);
};

export const knownCommand = ([, hash, stream, revision, position, recordedAt]: CommandRow): KnownCommand => ({
  hash,
  receipt: { stream, revision, position: BigInt(position), recordedAt },
});

const readEvents = async (
  session: Session,
  where: string,
  values: unknown[],
): Promise<readonly Recorded[]> => {
  const text = `select position::text, convert_from(body, 'UTF8') from record.events where ${where}`;
  const { rows } = await session.query<[...EventRow]>({ text, values, rowMode: 'array' });
  return rows.map(([position, body]) => recorded(body, BigInt(position)));
};
