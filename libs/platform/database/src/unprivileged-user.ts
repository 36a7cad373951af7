import { readFileSync } from 'node:fs';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user a server started by root runs as: postgres where there is one, else nobody. */
export function unprivilegedUser(file = '/etc/passwd'): SystemUser {
  const users = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (found) return found;
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody. ' +
      'Start as an ordinary user, or make one: useradd --system postgres',
  );
}
