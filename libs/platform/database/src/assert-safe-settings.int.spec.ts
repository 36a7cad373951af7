import pg from 'pg';
import { assertSafeSettings } from './assert-safe-settings';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

let scratch: ScratchDatabase;
beforeAll(async () => void (scratch = await scratchDatabase()));
afterAll(() => scratch.drop());

describe('the settings of a server', () => {
  it('are safe on the embedded one', async () => {
    await expect(assertSafeSettings(scratch.pool)).resolves.toBeUndefined();
  });

  it('are refused, with the remedy, when the sessions do not wait for the disk', async () => {
    const careless = new pg.Pool({ ...scratch.connection, options: '-c synchronous_commit=off' });
    await expect(assertSafeSettings(careless)).rejects.toThrow(
      /synchronous_commit is off: set synchronous_commit = on/,
    );
    await careless.end();
  });

  it('are refused when the database itself was made careless', async () => {
    await scratch.pool.query(`alter database ${scratch.connection.database} set synchronous_commit = off`);
    const later = new pg.Pool(scratch.connection);
    await expect(assertSafeSettings(later)).rejects.toThrow('synchronous_commit is off');
    await later.end();
  });

  it.each(['fsync', 'full_page_writes', 'data_checksums'])(
    'are refused by name when %s is off',
    async (name) => {
      const rows = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'].map((each) => ({
        name: each,
        setting: each === name ? 'off' : 'on',
      }));
      const pool = { query: async () => ({ rows }) } as unknown as pg.Pool;
      await expect(assertSafeSettings(pool)).rejects.toThrow(`${name} is off`);
    },
  );
});
