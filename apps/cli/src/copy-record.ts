import { notes, openRecord, withOpened } from '@throughline/api';
import { type Progress, restoreBackup, writeBackup } from '@throughline/backup';
import { connect, type Connection } from '@throughline/database';
import { type Archive, createStore, isOrderOnly, openPostgresArchive } from '@throughline/event-store';
import type { Pool } from 'pg';

type Copy = {
  readonly from: Connection;
  readonly to: Connection;
  /** Where the copy passes through; there must be no such file, and it is left there. */
  readonly file: string;
  readonly progress: Progress;
};

/** Copies the record and the notes beside it into an empty database, and compares every event; answers how many there are. */
export const copyRecord = ({ from, to, file, progress }: Copy): Promise<bigint> =>
  withOpened(async (opened) => {
    const pool = opened.keep(connect(from), (one) => one.end());
    if (!(await holdsRecord(pool))) return 0n;
    const source = await openPostgresArchive(pool);
    const record = opened.keep(await openRecord(to, source.kind), (one) => one.close());
    await createStore(record.pool, source.kind, source.id);
    await copyNotes(pool, record.pool);
    if (await isOrderOnly(pool)) return 0n; // Made again from where the record is.
    const target = await openPostgresArchive(record.pool);
    await writeBackup({ archive: source, file, progress });
    await restoreBackup({ archive: target, file, progress });
    await assertSame(source, target);
    return (await target.head()).position;
  });

/** A folder whose first start was cut short holds none yet. */
const holdsRecord = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query("select to_regclass('record.store') is not null as made");
  return rows[0].made && (await pool.query('select from record.store')).rowCount === 1;
};

const copyNotes = async (from: Pool, to: Pool): Promise<void> => {
  const { rows } = await from.query("select to_regclass('throughline.notes') is not null as made");
  if (!rows[0].made) return;
  const kept = await from.query<{ name: string; says: string }>('select name, says from throughline.notes');
  for (const { name, says } of kept.rows) await notes(to).write(name, says);
};

/** By comparing every event, not by trusting what was written through. */
const assertSame = async (source: Archive, target: Archive): Promise<void> => {
  const [head, copied] = [await source.head(), await target.head()];
  const same = head.position === copied.position && head.recordedAt === copied.recordedAt;
  const there = each(target.kept(0n, copied.position));
  for await (const event of each(source.kept(0n, head.position))) {
    const { value } = await there.next();
    if (event.body !== value?.body || event.commandHash !== value.commandHash)
      throw different(event.position);
  }
  if (!same) throw different(head.position);
};

const different = (position: bigint): Error =>
  new Error(`The copy is not the same at position ${position}. Nothing was changed; upgrade again.`);

async function* each<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T, undefined> {
  for await (const page of pages) yield* page;
  return undefined;
}
