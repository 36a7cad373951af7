import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStorePlace } from './event-store-place';

describe('where the record is kept', () => {
  const url = 'esdb://one:2113,two:2113';

  it('is the database where EVENTSTORE_URL is not set', () => {
    expect(eventStorePlace({ EVENTSTORE_USERNAME: 'admin' })).toBeUndefined();
  });

  it('is the EventStoreDB that EVENTSTORE_URL names', () => {
    expect(eventStorePlace({ EVENTSTORE_URL: url })).toEqual({ address: { url }, name: 'throughline' });
    expect(
      eventStorePlace({ EVENTSTORE_URL: url, EVENTSTORE_USERNAME: 'kea', EVENTSTORE_STORE: 'south' }),
    ).toEqual({ address: { url, username: 'kea' }, name: 'south' });
  });

  it('takes secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-place-'));
    const file = join(folder, 'password');
    writeFileSync(file, 'tī kōuka\n');
    const { address } = eventStorePlace({
      EVENTSTORE_URL: url,
      EVENTSTORE_PASSWORD_FILE: file,
      EVENTSTORE_CA_FILE: file,
    })!;
    rmSync(folder, { recursive: true });
    expect(address).toEqual({ url, password: 'tī kōuka', caFile: file });
  });

  it('names the file of the certificate authority that is not there', () => {
    expect(() => eventStorePlace({ EVENTSTORE_URL: url, EVENTSTORE_CA_FILE: '/nowhere/ca.crt' })).toThrow(
      /nowhere\/ca\.crt, which EVENTSTORE_CA_FILE names/,
    );
  });
});
