import { jest } from '@jest/globals';
import { eventTypes, house } from '@throughline/api';
import { connect, migrate } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import {
  createStore,
  migrations,
  openPostgresStore,
  sealedMigrations,
  type EventStore,
} from '@throughline/event-store';
import { appendOf, proposed } from '@throughline/event-store/samples';
import { openPicture, startProjector, type EventTypes } from '@throughline/projections';
import type { Event } from '@throughline/kernel';
import { projectionsOf } from '@throughline/serving';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { parked } from './parked';
import { pictures, picturesSaid, picturesTable, rebuildPictures, rollbackPicture } from './pictures';

const data = mkdtempSync(join(tmpdir(), 'throughline-parked-'));
const projections = projectionsOf(house);
const folded = projections[0]!.folds[0]!.type;
const sound = JSON.parse(readFileSync(`docs/events/golden/${folded}.v1.json`, 'utf8')) as Event;
let database: ScratchDatabase;
let pool: Pool;
let store: EventStore;

/** Brings the pictures up to date as the program of today does, or as one that knows less. */
const project = async (types: EventTypes = eventTypes): Promise<void> => {
  const report = (fault: unknown) => console.error(fault);
  const projector = startProjector({ pool: database.pool, store, projections, types, report });
  await openPicture(database.pool, { store, projections }).settled();
  await projector.stop();
};

beforeAll(async () => {
  database = await scratchDatabase();
  const { user, password, host, port, database: name } = database.connection;
  process.env['DATABASE_URL'] = `postgres://${user}:${password}@${host}:${port}/${name}`;
  await migrate(database.pool, [...migrations, ...sealedMigrations]);
  await createStore(database.pool, 'production');
  pool = connect(database.connection, { max: 4 });
  store = await openPostgresStore({ pool });
});
afterAll(async () => {
  delete process.env['DATABASE_URL'];
  await store.close();
  await pool.end();
  await database.drop();
  rmSync(data, { recursive: true, force: true });
});

/** What a command says to its user, or why it failed. */
const said = async (command: () => Promise<void>): Promise<string> => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await command();
    return log.mock.calls.map(([line]) => String(line)).join('\n');
  } catch (fault) {
    return (fault as Error).message;
  } finally {
    log.mockRestore();
  }
};

const ask = (more: { projection?: string; stream?: string; release?: boolean } = {}) =>
  said(() => parked({ data, release: false, ...more }));

describe('throughline parked and pictures', () => {
  it('say that there are no pictures before the first start', async () => {
    expect(await ask()).toContain('a start makes them');
  });

  it('list every picture with how far it has come', async () => {
    await store.append(appendOf({ stream: 'group-1', events: [proposed({}, { event: unheard })] }));
    for (const stream of ['group-2', 'group-2'])
      await store.append(appendOf({ stream, events: [proposed(null, { event: sound })] }));
    await project(new Map([...eventTypes].filter(([type]) => type !== folded)));
    const lines = (await said(() => pictures({ data }))).split('\n');
    expect(lines).toHaveLength(projections.length + 1);
    expect(lines[1]).toMatch(
      new RegExp(`^${projections[0]!.name} +3 +3 +0 +\\d{4}-\\d\\d-\\d\\dT\\S+Z +3 +none$`),
    );
  });

  it('tell of a rebuild how far it is, how quick, and how long it will take', () => {
    const rebuilding = { reached: 8_000n, perSecond: 41_000, secondsLeft: 4 };
    const all = { projection: 'Timeline', reached: 12_000n, head: 12_345n, rebuilding };
    expect(picturesTable([all]).split('\n')[1]).toMatch(
      /^Timeline +12,000 +12,345 +345 +not known +none +rebuilding: 8,000 of 12,345, 41,000 events\/s, 4 s left$/,
    );
  });

  it('tell since when the rows of each are read, how far they were made then, and what can be gone back to', () => {
    const served = { since: new Date(Date.UTC(2025, 2, 14, 10)), madeUpTo: 8_000n };
    const read = { reached: 12_000n, head: 12_000n, rebuilding: undefined, served };
    const table = picturesTable([
      { ...read, projection: 'Groups', previous: { upTo: 7_900n, sameVersion: true } },
      { ...read, projection: 'Timeline', previous: { upTo: 7_900n, sameVersion: false } },
      { ...read, projection: 'Ties' },
    ]);
    const since = '2025-03-14T10:00:00\\.000Z +8,000';
    expect(table).toMatch(/^picture .* read since +made up to +earlier rows$/m);
    expect(table).toMatch(new RegExp(`^Groups .*0  ${since}  up to 7,900$`, 'm'));
    expect(table).toMatch(new RegExp(`^Timeline .*0  ${since}  up to 7,900, of another version$`, 'm'));
    expect(table).toMatch(new RegExp(`^Ties .*0  ${since}  none$`, 'm'));
  });

  it('say below how to go back, where there is anything to go back to', () => {
    const one = { projection: 'Ties', reached: 2n, head: 2n, rebuilding: undefined };
    const said = (sameVersion: boolean) => picturesSaid([{ ...one, previous: { upTo: 1n, sameVersion } }]);
    expect(said(true)).toContain(
      'To read earlier rows again: npm run throughline -- pictures rollback PICTURE',
    );
    expect(said(true)).not.toContain('start that version');
    expect(said(false)).toContain(
      'of another version: start that version, and it reads them again by itself',
    );
    expect(picturesSaid([one])).toBe(picturesTable([one]));
  });

  it('list the streams that wait, and how many events of each', async () => {
    const listed = await ask({ projection: projections[0]!.name });
    expect(listed).toMatch(/group-1 +1 +Unheard +\d{4}-\S+Z +1$/m);
    expect(listed).toMatch(new RegExp(`group-2 +2 +${folded} +\\d{4}-\\S+Z +2$`, 'm'));
  });

  it('show in full why one waits, which program reads it, and what to do', async () => {
    const first = projections[0]!.name;
    const why = await ask({ projection: first, stream: 'group-1' });
    expect(why).toContain('this program knows no event Unheard');
    expect(why).toContain('knows Unheard version 1: start the newer one');
    expect(await ask({ projection: first, stream: 'group-2' })).toContain(
      `This Throughline can read it: start it, or have it tried again with: npm run throughline -- parked ${first} group-2 --release`,
    );
  });

  it('name what may have been meant', async () => {
    const first = projections[0]!.name;
    expect(await ask({ projection: `${first}x` })).toContain(`Did you mean ${first}`);
    expect(await ask({ projection: first, stream: 'group-3' })).toContain('Did you mean group-1 or group-2?');
    expect(await said(() => rebuildPictures(['nonsense-at-all'], { data }))).toContain('There are: ');
    expect(await said(() => rollbackPicture('nonsense-at-all', { data }))).toContain('There are: ');
  });

  it('do not release what would only wait again', async () => {
    expect(await ask({ projection: projections[0]!.name, stream: 'group-1', release: true })).toContain(
      'It would only wait again: this program knows no event Unheard',
    );
    expect(await ask({ release: true })).toContain('Name the picture and the stream to release');
  });

  it('ask for a released stream to be tried again, and for pictures to be made anew', async () => {
    const first = projections[0]!.name;
    expect(await ask({ projection: first, stream: 'group-2', release: true })).toContain('made anew');
    expect(await said(() => rebuildPictures([first], { data }))).toContain(`anew from the record: ${first}.`);
    const { rows } = await database.pool.query('select wish from picture.requests');
    expect(rows).toEqual([{ wish: 'rebuild' }]);
  });

  it('list a stream of every kind of event that is corrupt, and those that can be folded no more', async () => {
    for (const type of eventTypes.keys())
      await store.append(
        appendOf({
          stream: `group-${type}`,
          events: [proposed(null, { event: { type, version: 1, data: null } })],
        }),
      );
    await project();
    const waiting = await openPicture(database.pool, { store, projections }).parked();
    expect(new Set(waiting.map(({ stream }) => stream))).toEqual(
      new Set(['group-1', ...[...eventTypes.keys()].map((type) => `group-${type}`)]),
    );
  });
});

const unheard = { type: 'Unheard', version: 1, data: {} };
