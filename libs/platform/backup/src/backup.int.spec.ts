import { connect, migrate } from '@throughline/database';
import { type ScratchDatabase, scratchDatabase } from '@throughline/database/scratch';
import {
  type Archive,
  createStore,
  type EventStore,
  type Kept,
  migrations,
  openPostgresArchive,
  openPostgresStore,
  placed,
  readStore,
  WRITER,
} from '@throughline/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editLines, sampleAppend } from './backup-samples';
import { checkBackup } from './check-backup';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

type Place = {
  readonly database: ScratchDatabase;
  readonly writing: ReturnType<typeof connect>;
  /** Makes an empty store of the record's id, and opens its archive. */
  readonly opening: Extract<Parameters<typeof restoreBackup>[0]['archive'], (...of: never) => unknown>;
};

let folder: string;
let file: string;
let from: Place;
let to: Place;
let store: EventStore;
let source: Archive;

const place = async (): Promise<Place> => {
  const database = await scratchDatabase();
  await migrate(database.pool, migrations);
  const writing = connect(database.connection, { role: WRITER });
  const opening: Place['opening'] = async ({ kind, id }) => {
    await createStore(database.pool, kind, id);
    return openPostgresArchive(writing);
  };
  return { database, writing, opening };
};

const drop = async ({ database, writing }: Place): Promise<void> => {
  await writing.end();
  await database.drop();
};

const emptied = ({ database }: Place) =>
  database.pool.query(
    'delete from record.events; delete from record.store; update record.head set position = 0, recorded_at = null',
  );

/** Everything there is of the record, as it lies in the database: how many events, and a digest of all their columns. */
const rowsOf = async ({ database }: Place, until = 1_000_000n): Promise<{ count: number; digest: string }> =>
  (
    await database.pool.query(
      `select count(*)::int, md5(string_agg(events::text, chr(10) order by position)) as digest
       from record.events where position <= $1`,
      [until],
    )
  ).rows[0];

const keptOf = async (archive: Archive): Promise<readonly Kept[]> => {
  const found: Kept[] = [];
  for await (const page of archive.kept(0n, (await archive.head()).position)) found.push(...page);
  return found;
};

const write = async (commands: number, writer = 0): Promise<void> => {
  for (let n = 0; n < commands; n++) await placed(store.append(sampleAppend(`${writer}-${n}`, n)));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
  [from, to] = await Promise.all([place(), place()]);
  await createStore(from.database.pool, 'production');
  store = await openPostgresStore({ pool: from.database.pool });
  source = await openPostgresArchive(from.writing);
});
let files = 0;
beforeEach(async () => {
  file = join(folder, `${(files += 1)}.backup`);
  await emptied(to);
});
afterAll(async () => {
  await store.close();
  await Promise.all([drop(from), drop(to)]);
  rmSync(folder, { recursive: true, force: true });
});

/** Fails once so many events were restored, as if it had been killed. */
const restoreUntilKilled = (at: number): Promise<unknown> =>
  restoreBackup({
    archive: to.opening,
    file,
    progress: ({ stage, done }) => {
      if (stage === 'restoring' && done >= at) throw new Error('killed');
    },
  }).catch((fault: Error) => fault.message);

describe('a backup of a record in PostgreSQL', () => {
  it('that is made while eight write is the record as it was at one position', async () => {
    await write(100, 99);
    const writing = Promise.all(Array.from({ length: 8 }, (_, writer) => write(60, writer)));
    const files = [file, `${file}-later`];
    for (const one of files) await writeBackup({ archive: source, file: one });
    await writing;
    const record = await keptOf(source);
    for (const one of files) {
      await emptied(to);
      const { position, events } = await restoreBackup({ archive: to.opening, file: one });
      expect(BigInt(events)).toBe(position);
      expect(await keptOf(await openPostgresArchive(to.writing))).toEqual(record.slice(0, events));
    }
    expect((await checkBackup(file)).events).toBeLessThan(record.length);
  });

  it('restores every column of it, byte for byte, and the store goes on', async () => {
    const told = await writeBackup({ archive: source, file });
    expect(await restoreBackup({ archive: to.opening, file })).toEqual({ ...told, before: 0n });
    expect(await rowsOf(to)).toEqual(await rowsOf(from));
    expect(await readStore(to.database.pool)).toEqual(await readStore(from.database.pool));
    const again = await openPostgresStore({ pool: to.database.pool });
    expect(await again.head()).toEqual(await store.head());
    expect(await placed(again.append(sampleAppend('0-1', 1)))).toMatchObject({ is: 'repeated' });
    expect(await placed(again.append(sampleAppend('new', 0)))).toMatchObject({
      is: 'appended',
      position: told.position + 1n,
    });
    await again.close();
  });

  it('restores it as it was at a position, and the rest afterwards', async () => {
    await writeBackup({ archive: source, file });
    const { position } = await restoreBackup({ archive: to.opening, file, until: 301n });
    expect([300n, 301n]).toContain(position);
    expect(await rowsOf(to)).toEqual(await rowsOf(from, position));
    expect(await restoreBackup({ archive: to.opening, file })).toMatchObject({ before: position });
    expect(await rowsOf(to)).toEqual(await rowsOf(from));
  });

  it('goes on where restoring was cut short, wherever that was', async () => {
    const { position } = await writeBackup({ archive: source, file });
    expect(Number(position)).toBeGreaterThan(1_000);
    expect(await restoreUntilKilled(1)).toBe('killed');
    const { count: half } = await rowsOf(to);
    expect(await restoreUntilKilled(half + 1)).toBe('killed');
    expect((await rowsOf(to)).count).toBeGreaterThan(half);
    await restoreBackup({ archive: to.opening, file });
    expect(await rowsOf(to)).toEqual(await rowsOf(from));
    expect(await restoreBackup({ archive: to.opening, file })).toMatchObject({ before: position });
  });

  it('is put together by several who restore it at once', async () => {
    await writeBackup({ archive: source, file });
    const done = await Promise.allSettled(
      Array.from({ length: 3 }, () => restoreBackup({ archive: to.opening, file })),
    );
    expect(done.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'DOES_NOT_FOLLOW' });
    expect(await rowsOf(to)).toEqual(await rowsOf(from));
  });
});

describe('a backup is not restored', () => {
  beforeEach(async () => void (await writeBackup({ archive: source, file })));

  const refused = async (code: string, until?: bigint): Promise<void> => {
    const before = await rowsOf(to);
    await expect(restoreBackup({ archive: to.opening, file, until })).rejects.toMatchObject({ code });
    expect(await rowsOf(to)).toEqual(before);
  };

  it('into a store of another record', async () => {
    await createStore(to.database.pool, 'production');
    const other = await openPostgresStore({ pool: to.database.pool });
    await placed(other.append(sampleAppend('other', 1)));
    await other.close();
    await refused('OTHER_STORE');
  });

  it('into a store of another kind', async () => {
    await createStore(to.database.pool, 'demonstration');
    await refused('OTHER_KIND');
  });

  it('behind what others recorded since it was cut short', async () => {
    await restoreUntilKilled(1);
    const other = await openPostgresStore({ pool: to.database.pool });
    await placed(other.append(sampleAppend('others', 1)));
    await other.close();
    await refused('OTHER_RECORD');
  });

  it('over a store that was changed, though only a command hash', async () => {
    await restoreUntilKilled(1);
    await to.database.pool.query(`update record.events set command_hash = 'x' where position = 7`);
    await refused('OTHER_RECORD');
  });

  it('to an earlier position than the store has reached', async () => {
    await restoreBackup({ archive: to.opening, file, until: 400n });
    await refused('FURTHER_ALREADY', 200n);
  });

  it('and not even a store is made, where it is damaged', async () => {
    editLines(file, (lines) => lines.with(700, lines[700]!.replace('seen', 'sawn')));
    await refused('DAMAGED');
    expect((await to.database.pool.query('select from record.store')).rowCount).toBe(0);
  });
});
