import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { PostgresBinaries } from './postgres-binaries';
import { unprivilegedUser, type SystemUser } from './unprivileged-user';

/** How a program of the server is started: directly, or as another user when this process is root. */
interface ServerLauncher {
  /** Undefined when programs run as the user of this process. */
  readonly user?: SystemUser;
  readonly prefix: readonly string[];
}

/** What the other user may be lent, least first; DAC_OVERRIDE is what containers commonly leave to root. */
const LOANS = ['dac_read_search', 'dac_override'];

/** PostgreSQL refuses to run as root; the folder must exist and belong to the user the server will run as. */
export function serverLauncher(binaries: PostgresBinaries, folder: string): ServerLauncher {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const user = serverUser(folder);
  const lent = LOANS.map((loan) => ({ user, prefix: asUser(user, loan) }));
  const launcher = [{ user, prefix: [] }, ...lent].find((one) => reaches(one, binaries, folder));
  if (launcher) return launcher;
  throw new Error(
    `PostgreSQL does not run as root, and user ${user.name} can reach neither ${folder} nor ${binaries.postgres} ` +
      'by the permissions of the folders above them. Start as an ordinary user, or move the project to a place ' +
      'others may enter (chmod o+x on the folders above), or install setpriv from util-linux.',
  );
}

/** An existing data folder decides: its owner is the only one PostgreSQL accepts. */
function serverUser(folder: string): SystemUser {
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (!owner) return unprivilegedUser();
  if (owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  const { name } = unprivilegedUser();
  throw new Error(
    `${folder} belongs to root, as whom PostgreSQL does not run. Run: chown -R ${name} '${folder}'`,
  );
}

/** The environment of this process stays out: it may hold secrets, and LANG or PG* would change what the server does. */
export function launchOptions({ user, prefix }: ServerLauncher) {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return user && prefix.length === 0 ? { env, uid: user.uid, gid: user.gid } : { env };
}

export function launchCommand({ prefix }: ServerLauncher, program: string, args: readonly string[]) {
  const [command, ...rest] = [...prefix, program, ...args];
  return { command: command ?? program, args: rest };
}

/** Without no_setuid_fixup the lent capability does not count in access(), by which PostgreSQL looks for its programs. */
function asUser(user: SystemUser, loan: string): string[] {
  const identity = ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return [...identity, `--inh-caps=+${loan}`, `--ambient-caps=+${loan}`, '--securebits=+no_setuid_fixup'];
}

function reaches(launcher: ServerLauncher, binaries: PostgresBinaries, folder: string): boolean {
  const test = 'cd "$1" && test -w . && test -r "$2" && "$2" --version';
  const { command, args } = launchCommand(launcher, '/bin/sh', ['-c', test, 'sh', folder, binaries.postgres]);
  return spawnSync(command, args, { ...launchOptions(launcher), cwd: '/', stdio: 'ignore' }).status === 0;
}
