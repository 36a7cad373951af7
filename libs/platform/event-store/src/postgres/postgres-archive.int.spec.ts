import { connect } from '@throughline/database';
import { describeArchive } from '../contract/archive.contract';
import { appendOf } from '../contract/event-store-samples';
import { createStore, readStore } from './create-store';
import { WRITER } from './migrations';
import { openPostgresArchive } from './postgres-archive';
import { scratchStore, type ScratchStore } from './scratch-store';

const ID = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

let scratch: ScratchStore;
let writing: ReturnType<typeof connect>;
beforeAll(async () => {
  scratch = await scratchStore();
  writing = connect(scratch.connection, { role: WRITER });
});
afterAll(async () => {
  await writing.end();
  await scratch.drop();
});

describeArchive(
  'the archive of a store in PostgreSQL, opened by the role that writes',
  async ({ kind, id }) => {
    const store = await scratch.fresh({ kind });
    await createStore(scratch.pool, kind, id);
    return { store, archive: await openPostgresArchive(writing) };
  },
);

describe('the id of a store', () => {
  it('may be given while nothing is on its record, and never after', async () => {
    const store = await scratch.fresh();
    const { id } = await readStore(scratch.pool);
    await createStore(scratch.pool, 'production', ID);
    expect(await readStore(scratch.pool)).toEqual({ id: ID, kind: 'production' });
    await store.append(appendOf());
    await createStore(scratch.pool, 'production', ID);
    await expect(createStore(scratch.pool, 'production', id)).rejects.toMatchObject({ code: 'OTHER_STORE' });
    await expect(createStore(scratch.pool, 'demonstration', ID)).rejects.toMatchObject({
      code: 'OTHER_KIND',
    });
    await store.close();
  });

  it('is given to a store that is made', async () => {
    await (await scratch.fresh()).close();
    await scratch.pool.query('delete from record.store');
    await createStore(scratch.pool, 'demonstration', ID);
    expect(await readStore(scratch.pool)).toEqual({ id: ID, kind: 'demonstration' });
  });
});
