import type { ClientBase } from 'pg';
import { assertFit } from './assert-fit';

const connection = { host: 'db', port: 5432, database: 'record', user: 'anna', password: 'secret' };
const fit = {
  version: '18.1',
  number: 180_001,
  encoding: 'UTF8',
  standby: false,
  readonly: false,
  may: true,
};
const assert = (found: object) => {
  const client = { query: async () => ({ rows: [{ ...fit, owner: null, ...found }] }) };
  return assertFit(client as unknown as ClientBase, connection);
};

describe('a database of somebody else', () => {
  it('is fit where nothing is wrong with it', () => expect(assert({})).resolves.toBeUndefined());

  it('may be as old as PostgreSQL 14', () => expect(assert({ number: 140_000 })).resolves.toBeUndefined());

  it.each([
    [{ version: '13.9', number: 130_009 }, 'is PostgreSQL 13.9. Use 14 or later.'],
    [{ encoding: 'LATIN1' }, 'is encoded as LATIN1'],
    [{ standby: true }, 'is a standby'],
    [{ readonly: true }, 'alter database record reset default_transaction_read_only;'],
    [{ owner: 'bert' }, 'belongs to the user bert, not to anna'],
    [{ may: false }, 'grant create on database record to anna;'],
  ])('is refused with %j', async (found, why) => {
    await expect(assert(found)).rejects.toThrow(`db:5432/record ${why.startsWith('is') ? why : ''}`);
    await expect(assert(found)).rejects.toThrow(why);
  });
});
