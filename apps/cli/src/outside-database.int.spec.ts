import { addressOf, type Connection } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from './spawned';

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgresql://${user}:${encodeURIComponent(password!)}@${host}:${port}/${database}`;

const groups = async (url: string): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ groups { totalCount } }' }),
  });
  return response.json();
};

describe('throughline with DATABASE_URL', () => {
  let home: string;
  let scratch: ScratchDatabase;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'throughline-outside-'));
    scratch = await scratchDatabase();
  });
  afterAll(async () => {
    await scratch.drop();
    rmSync(home, { recursive: true, force: true });
  });
  const run = (data: string, environment: Readonly<Record<string, string>>) =>
    new Spawned(['start', '--data', join(home, data), '--port', '0'], environment);

  it('keeps its record there, in two processes at once, and never starts a server', async () => {
    const secret = join(home, 'url');
    writeFileSync(secret, `${urlOf(scratch.connection)}\n`, { mode: 0o600 });
    const first = run('one', { DATABASE_URL: urlOf(scratch.connection) });
    const [, one] = await first.says(/GraphQL:\s+(http:\S+)/);
    expect(first.output).toContain(`Using the database at ${addressOf(scratch.connection)}.`);
    expect(first.output).not.toContain(scratch.connection.password);

    const second = run('two', { DATABASE_URL_FILE: secret });
    const [, two] = await second.says(/GraphQL:\s+(http:\S+)/);
    expect(await groups(two!)).toEqual(await groups(one!));
    expect(readdirSync(join(home, 'one'))).toEqual(['sealing-key']);
    expect(await first.end('SIGINT')).toBe(0);
    expect(await second.end('SIGINT')).toBe(0);
  }, 120_000);

  it('says what is wrong before it makes anything, and never the password', async () => {
    const url = urlOf({ ...scratch.connection, password: 'wrong-one' });
    const refused = run('three', { DATABASE_URL: url });
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain('does not let the user');
    expect(refused.output).not.toContain('wrong-one');

    const unclear = run('four', { DATABASE_URL: url.replace('postgresql', 'http') });
    expect(await unclear.ended()).toBe(1);
    expect(unclear.output).toContain('DATABASE_URL is not a URL of PostgreSQL');
    expect(existsSync(join(home, 'four'))).toBe(false);
  });
});
