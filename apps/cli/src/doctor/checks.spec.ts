import { clocks } from './database/clock';
import { longSessions } from './database/sessions';
import { diskSpace } from './disk-space';
import type { Finding } from './finding';
import { installationFolder } from './installation-folder';
import { nodeVersion } from './node-version';
import { packagedPrograms } from './packaged-programs';
import { secretFile } from './secret-files';
import { serverLog } from './server-log';
import { serverProcess } from './server-process';
import { writtenVersion } from './written-version';

const GB = 1_073_741_824;
const folder = { path: '/data', is: 'folder', owner: 5, me: 5, writable: true } as const;
const programs = { folder: '/packages', missing: [], linked: true, major: '18' };
const data = {
  folder: '/data/postgres',
  major: '18',
  holdsSomething: true,
  leftOver: [],
} as unknown as Parameters<typeof writtenVersion>[0];
const running = {
  running: { pid: 71, port: 5_000 },
  pidFile: '71\n/data/postgres\n1\n5000\n\n127.0.0.1\n 123 4\nready',
  processes: [71, 72],
  users: [70],
  runsAs: 5,
  owner: 5,
  sharing: 1,
};
const stopped = { ...running, running: undefined, pidFile: undefined, processes: [], users: [], sharing: 0 };
const secret = { path: '/data/key', title: 'The key', mode: 0o100600, content: 'sound' };
const isSound = (content: string) => content === 'sound';
const session = { pid: 9, who: 'import', open: 1, waiting: 1, blockers: [] };
const sound = '2026-01-01 LOG:  database system is ready to accept connections\n';

/** Each check with what is healthy, and with what is broken and how that is named. */
const broken: readonly (readonly [string, readonly Finding[], readonly Finding[]])[] = [
  ['Node v20.18.9 is older than 20.19', nodeVersion('v20.19.0'), nodeVersion('v20.18.9')],
  [
    'Programs are missing: initdb',
    packagedPrograms(programs),
    packagedPrograms({ ...programs, missing: ['initdb'] }),
  ],
  ['are of PostgreSQL 17', packagedPrograms(programs), packagedPrograms({ ...programs, major: '17' })],
  ['is no folder', installationFolder(folder), installationFolder({ ...folder, is: 'something else' })],
  [
    'It belongs to user 0, and this is user 5',
    installationFolder(folder),
    installationFolder({ ...folder, owner: 0, writable: false }),
  ],
  [
    '100 MB are free',
    diskSpace({ path: '/data', free: 9 * GB, files: undefined }),
    diskSpace({ path: '/data', free: GB / 10.24, files: undefined }),
  ],
  [
    'room for 3 files',
    diskSpace({ path: '/data', free: 9 * GB, files: 90_000 }),
    diskSpace({ path: '/data', free: 9 * GB, files: 3 }),
  ],
  [
    'Others may read the key (mode 644)',
    secretFile(secret, isSound),
    secretFile({ ...secret, mode: 0o100644 }, isSound),
  ],
  ['does not hold the key', secretFile(secret, isSound), secretFile({ ...secret, content: 'x' }, isSound)],
  ['cannot be read', secretFile(secret, isSound), secretFile({ ...secret, content: undefined }, isSound)],
  ['was written by PostgreSQL 17', writtenVersion(data), writtenVersion({ ...data, major: '17' })],
  ['but no database', writtenVersion(data), writtenVersion({ ...data, major: undefined })],
  ['It runs as user 0', serverProcess(running), serverProcess({ ...running, runsAs: 0 })],
  [
    '2 processes still hold its shared memory',
    serverProcess(running),
    serverProcess({ ...stopped, pidFile: running.pidFile, sharing: 2 }),
  ],
  ...['PANIC:  could not write', 'No space left on device', 'page verification failed'].map(
    (line) =>
      [
        line,
        serverLog('/log', `${line}\n${sound}`),
        serverLog('/log', `${sound}2026 FATAL: ${line}`),
      ] as const,
  ),
  [
    'was last written 90 s from now',
    clocks({ here: 1e12, there: 1e12, last: 1e12 }),
    clocks({ here: 1e12, there: 1e12, last: 1e12 + 90_000 }),
  ],
  [
    'waited 8 s for session 4',
    longSessions([session]),
    longSessions([{ ...session, waiting: 8, blockers: [4] }]),
  ],
  ['open for 99 s', longSessions([session]), longSessions([{ ...session, open: 99 }])],
];

const noted: readonly (readonly [string, readonly Finding[]])[] = [
  ['not there yet', installationFolder({ ...folder, is: 'missing' })],
  ['the first start links', packagedPrograms({ ...programs, linked: false, major: undefined })],
  ['no database yet', writtenVersion({ ...data, major: undefined, holdsSomething: false })],
  ['was left behind', writtenVersion({ ...data, leftOver: ['postgres.making-x'] })],
  ['used by nobody', serverProcess({ ...running, users: [] })],
  ['left processes behind: 72', serverProcess({ ...stopped, processes: [72], pidFile: running.pidFile })],
  ['not stopped in good order', serverProcess({ ...stopped, pidFile: running.pidFile })],
  ['is not running', serverProcess(stopped)],
  ['1,024 MB are free', diskSpace({ path: '/data', free: GB, files: undefined })],
  ['are 7 s apart', clocks({ here: 1e12, there: 1e12 + 7_000, last: undefined })],
];

describe('the doctor', () => {
  it.each(broken)('names what is wrong: %s', (named, healthy, found) => {
    expect(healthy.map(({ is }) => is)).toEqual(['ok']);
    expect(found).toMatchObject([
      { is: 'wrong', what: expect.stringContaining(named), remedy: expect.stringMatching(/\w/) },
    ]);
  });

  it.each(noted)('tells what is good to know: %s', (named, found) => {
    expect(found.filter(({ is }) => is !== 'ok')).toMatchObject([
      { is: 'note', what: expect.stringContaining(named) },
    ]);
  });
});
