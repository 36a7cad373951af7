import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from './connection';
import { connectionOf } from './connection-url';

const read = (url: string) => connectionOf(url, 'DATABASE_URL');

describe('a connection URL', () => {
  it('says everything that is needed', () => {
    expect(read('postgresql://anna:p%40ss%2Fword@db.example:6543/record')).toEqual({
      host: 'db.example',
      port: 6543,
      database: 'record',
      user: 'anna',
      password: 'p@ss/word',
      ssl: false,
    });
  });

  it('may leave out the port and the password', () => {
    const connection = read('postgres://anna@db.example/record');
    expect(connection.port).toBe(5432);
    expect(connection).not.toHaveProperty('password');
  });

  it('may name the folder of a Unix socket, which needs no TLS', () => {
    const connection = read('postgres://anna@/record?host=/run/postgresql&sslmode=require');
    expect(connection).toMatchObject({ host: '/run/postgresql', ssl: false });
    expect(addressOf(connection)).toBe('/run/postgresql/.s.PGSQL.5432/record');
  });

  it('may name an address of version 6', () => {
    expect(addressOf(read('postgres://anna@[::1]:5433/record'))).toBe('[::1]:5433/record');
  });

  describe('with TLS', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-url-'));
    const ca = join(folder, 'ca.pem');
    beforeAll(() => writeFileSync(ca, 'the certificate'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('checks certificate and name under verify-full', () => {
      const { ssl } = read(`postgres://a@db/record?sslmode=verify-full&sslrootcert=${ca}`);
      expect(ssl).toEqual({ ca: 'the certificate' });
    });

    it('checks the certificate but not the name under verify-ca', () => {
      const { ssl } = read(`postgres://a@db/record?sslmode=verify-ca&sslrootcert=${ca}`);
      expect(ssl).toMatchObject({ ca: 'the certificate', checkServerIdentity: expect.any(Function) });
    });

    it('encrypts without a check under require', () => {
      expect(read('postgres://a@db/record?sslmode=require').ssl).toEqual({ rejectUnauthorized: false });
    });
  });

  it.each([
    ['anna:secret@db/record', 'is not a URL of PostgreSQL'],
    ['mysql://anna:secret@db/record', 'is not a URL of PostgreSQL'],
    ['postgres://anna:secret@db', 'names no database'],
    ['postgres://db/record', 'names no user'],
    ['postgres://anna:secret@/record', 'names no host'],
    ['postgres://anna:secret@db:0/record', 'has a port'],
    ['postgres://anna:secret@one:1,two:2/record', 'cannot be read'],
    ['postgres://anna:secret@db/record?sslmode=prefer', 'has an sslmode that is none of'],
    ['postgres://anna:secret@db/record?sslmode=verify-ca', 'no sslrootcert'],
    ['postgres://anna:secret@db/record?sslmode=require&sslrootcert=/nowhere', 'the file /nowhere'],
    ['postgres://anna:secret@db/record?options=-csearch_path', 'options, which is not understood'],
  ])('%s is refused, and its password is not shown', (url, why) => {
    const refused = () => read(url);
    expect(refused).toThrow(`DATABASE_URL ${why.startsWith('options') ? 'says ' : ''}`);
    expect(refused).toThrow(why);
    expect(refused).not.toThrow('secret');
  });
});
