import type { Instant, Recorded } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { assertInstant } from '../instant';
import { recorded } from '../body';
import type { KnownCommand } from '../plan-batch';
import { passes } from '../filter';
import type { Head, RecordRange, StreamRange } from '../port';

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

const PAGE = 500n;

/** A time as an `Instant`, with no detour over a date that would have to be parsed and written again. */
const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of a `CommandRow`. */
export const commandColumns = `command_id, command_hash, stream, revision, position::text, ${instantSql('recorded_at')}`;

const headSql = `select position::text, ${instantSql('recorded_at')} from record.head`;

export const readHead = async (session: Session, lock: 'for update' | '' = ''): Promise<Head> => {
  const { rows } = await session.query<[string, Instant | null]>({
    text: `${headSql} ${lock}`,
    rowMode: 'array',
  });
  const [position, recordedAt] = rows[0] ?? ['0', null];
  return { position: BigInt(position), recordedAt: recordedAt ?? undefined };
};

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

/** Positions have no gaps, so a page is a range of them. */
export async function* readAll(
  session: Session,
  after: bigint,
  { until, only }: RecordRange,
): AsyncIterable<readonly Recorded[]> {
  const { position: head } = await readHead(session);
  const end = until !== undefined && until < head ? until : head;
  for (let at = after; at < end; at += PAGE) {
    const to = at + PAGE < end ? at + PAGE : end;
    const page = await readEvents(session, 'position > $1 and position <= $2 order by events.position', [
      at,
      to,
    ]);
    const events = only ? page.filter((event) => passes(event, only)) : page;
    if (events.length > 0) yield events;
  }
}

export const positionAt = async (session: Session, instant: Instant): Promise<bigint> => {
  assertInstant(instant, 'instant');
  const text = `select position::text from record.events where recorded_at <= $1
    order by events.recorded_at desc, events.position desc limit 1`;
  const { rows } = await session.query<[string]>({ text, values: [instant], rowMode: 'array' });
  return BigInt(rows[0]?.[0] ?? 0);
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
