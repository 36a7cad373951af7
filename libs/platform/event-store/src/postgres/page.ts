import type { Recorded } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { unreadable } from '../body';
import { EventStoreError } from '../event-store-error';
import type { Filter } from '../port';

/** The events after a position, none beyond the end. */
type PageRange = { readonly after: bigint; readonly end: bigint; readonly only?: Filter };

/** Every event up to `reached` that was asked for. */
export type Page = { readonly reached: bigint; readonly events: readonly Recorded[] };

type Body = Omit<Recorded, 'position'>;
type Session = Pick<Pool | PoolClient, 'query'>;

const MOST_EVENTS = 1000n;
/** The event that takes a page so far is its last: it takes 1 MiB at most, so a page takes 4. */
const ENOUGH_BYTES = 3_145_728;
/** One statement looks at no more, however few it finds. */
const MOST_LOOKED_AT = 50_000n;

const counted = (where: string): string => `
  select position, body, row_number() over page as n,
    sum(octet_length(body)) over page - octet_length(body) as bytes_before
  from record.events where position > $1 and position <= $2 ${where}
  window page as (order by position rows unbounded preceding)`;

/** Only as far as no position is missing, so that the first tells all others. */
const wholeSql = `select convert_from(body, 'UTF8') from (${counted('')}) counted
  where position = $1 + n and bytes_before < ${ENOUGH_BYTES} order by position`;

const filteredSql = `select position, convert_from(body, 'UTF8') from (${counted(`
    and ($3::text[] is null or type = any($3)) and ($4::text[] is null or stream ^@ any($4))`)}) counted
  where n <= ${MOST_EVENTS} and bytes_before < ${ENOUGH_BYTES} order by position`;

const INT8 = 20;

/** Each row is parsed as it arrives, while the database makes the next: a page parsed at its end would keep it waiting. */
const parsed = {
  rowMode: 'array',
  types: { getTypeParser: (type: number) => (type === INT8 ? BigInt : JSON.parse) },
} as const;

/** Throws DAMAGED where an event is missing, or its body is not what was recorded. */
export const readPage = async (session: Session, range: PageRange): Promise<Page> => {
  try {
    return await (range.only ? readFiltered(session, range, range.only) : readWhole(session, range));
  } catch (fault) {
    if (isOfBody(fault)) throw unreadable(await firstUnreadable(session, range));
    throw fault;
  }
};

const NOT_UTF8 = '22021';
const isOfBody = (fault: unknown): boolean =>
  fault instanceof SyntaxError || (fault as { code?: string }).code === NOT_UTF8;

/** Looked for only once a page could not be read, as its rows are parsed before anybody knows where they stand. */
const firstUnreadable = async (session: Session, { after, end }: PageRange): Promise<bigint> => {
  const { rows } = await session.query<{ position: string; body: Buffer }>(
    'select position, body from record.events where position > $1 and position <= $2 order by position',
    [after, least(after + MOST_LOOKED_AT, end)],
  );
  const first = rows.find(({ body }) => !isReadable(body));
  return first ? BigInt(first.position) : after + 1n;
};

const isReadable = (body: Buffer): boolean => {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return true;
  } catch {
    return false;
  }
};

export const missing = (position: bigint): EventStoreError =>
  new EventStoreError(
    'DAMAGED',
    `Event ${position} is missing, though the record goes further: it was removed from the database. Restore the record from a backup.`,
  );

const readWhole = async (session: Session, { after, end }: PageRange): Promise<Page> => {
  const values = [after, least(after + MOST_EVENTS, end)];
  const { rows } = await session.query<[Body]>({ text: wholeSql, values, ...parsed });
  if (rows.length === 0) throw missing(after + 1n);
  let reached = after;
  const events = rows.map(([body]) => Object.assign(body, { position: (reached += 1n) }));
  return { reached, events };
};

const readFiltered = async (
  session: Session,
  { after, end }: PageRange,
  { types, streams }: Filter,
): Promise<Page> => {
  const to = least(after + MOST_LOOKED_AT, end);
  const values = [after, to, types, streams];
  const { rows } = await session.query<[bigint, Body]>({ text: filteredSql, values, ...parsed });
  const events = rows.map(([position, body]) => Object.assign(body, { position }));
  return { reached: events.at(-1)?.position ?? to, events };
};

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
