import { house, openRecord, type OpenRecord } from '@throughline/api';
import { casework, LANDMARK, landmarkItems } from '@throughline/casework';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { openPostgresArchive } from '@throughline/event-store';
import { openPicture } from '@throughline/projections';
import { projectionsOf } from '@throughline/serving';
import { openServing } from './casework-record';
import { loadCasework } from './load-casework';

const EVENTS = 2_000;

describe('casework on the record', () => {
  let database: ScratchDatabase;
  let record: OpenRecord;

  beforeAll(async () => {
    database = await scratchDatabase();
    record = await openRecord(database.connection, 'demonstration');
  });
  afterAll(async () => {
    await record.close();
    await database.drop();
  });

  it('is taken as a backup would be, event after event', async () => {
    await loadCasework(await openPostgresArchive(record.pool), casework({ events: EVENTS }));
    expect((await record.store.head()).position).toBe(BigInt(EVENTS));
  });

  it('is folded whole by every projection of the product: no stream waits', async () => {
    const api = await openServing(record);
    await api.caughtUp(() => true);
    const picture = openPicture(record.pool, { store: record.store, projections: projectionsOf(house) });
    expect(await picture.reached()).toBe(BigInt(EVENTS));
    expect(await picture.parked()).toEqual([]);
    const url = (await api.listen(0)).replace('[::1]', '127.0.0.1');
    const query = `{ timeline(subject: "${LANDMARK}", first: 1) { totalCount } }`;
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).toMatchObject({
      data: { timeline: { totalCount: landmarkItems(EVENTS) } },
    });
    await api.stop();
  });

  it('would be found waiting where a projection cannot fold it', async () => {
    const [told] = casework({ events: 1 });
    const unreadable = { ...told!, stream: 'group-of-tomorrow', commandId: 'of-tomorrow', version: 99 };
    const { recordedAt } = await record.store.head();
    await loadCasework(await openPostgresArchive(record.pool), [{ ...unreadable, recordedAt: recordedAt! }]);
    const api = await openServing(record);
    await api.caughtUp(() => true);
    const picture = openPicture(record.pool, { store: record.store, projections: projectionsOf(house) });
    const waiting = (await picture.parked()).map(({ stream }) => stream);
    expect([...new Set(waiting)]).toEqual(['group-of-tomorrow']);
    await api.stop();
  });
});
