import { connect } from '@throughline/database';
import { appendOf } from '../contract/event-store-samples';
import { placed } from '../placed';
import { WRITER } from './migrations';
import { scratchStore, type ScratchStore } from './scratch-store';

const forbidden = [
  ['change an event', "update record.events set type = 'Other'"],
  ['remove an event', 'delete from record.events'],
  ['empty the record', 'truncate record.events'],
  ['change the kind of the store', "update record.store set kind = 'demonstration'"],
  ['make a store', "insert into record.store (kind) values ('production')"],
  ['remove the head', 'delete from record.head'],
  ['add a head', 'insert into record.head (one, position) values (false, 5)'],
  ['drop the record', 'drop table record.events'],
] as const;

describe('the role that writes the record', () => {
  let scratch: ScratchStore;
  let writer: ReturnType<typeof connect>;

  beforeAll(async () => {
    scratch = await scratchStore();
    const store = await scratch.fresh();
    await store.append(appendOf());
    await store.close();
    writer = connect(scratch.connection, { role: WRITER });
  });
  afterAll(async () => {
    await writer.end();
    await scratch.drop();
  });

  it.each(forbidden)('cannot %s', async (_, sql) => {
    await expect(writer.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('can read the record', async () => {
    expect((await writer.query('select position from record.events')).rows).toEqual([{ position: '1' }]);
  });

  it('is what stands in the way: the owner could change and remove events', async () => {
    expect((await scratch.pool.query("update record.events set type = 'Other'")).rowCount).toBe(1);
    expect((await scratch.pool.query('delete from record.events')).rowCount).toBe(1);
  });

  it('is the one the store writes with', async () => {
    const store = await scratch.fresh();
    await scratch.pool.query(`revoke insert on record.events from ${WRITER}`);
    await expect(store.append(appendOf())).rejects.toMatchObject({ code: 'NOT_RECORDED' });
    await scratch.pool.query(`grant insert on record.events to ${WRITER}`);
    expect(await placed(store.append(appendOf()))).toMatchObject({ is: 'appended', position: 1n });
    await store.close();
  });
});
