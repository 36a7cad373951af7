import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Finding, note, ok, wrong } from './finding';

type Folder = {
  readonly path: string;
  readonly is: 'folder' | 'missing' | 'something else';
  readonly owner: number | undefined;
  readonly me: number | undefined;
  /** The folder itself, or where it is missing, the nearest above that is there. */
  readonly writable: boolean;
};

export const installationFolder = ({ path, is, owner, me, writable }: Folder): readonly Finding[] => {
  if (is === 'something else') return [wrong(`${path} is no folder.`, 'Name another with --data.')];
  if (!writable) {
    const whose =
      owner === undefined || owner === me ? '' : ` It belongs to user ${owner}, and this is user ${me}.`;
    return [
      wrong(
        `${path} cannot be written to.${whose}`,
        'Start as the user it belongs to, hand it over with chown -R, or name another with --data.',
      ),
    ];
  }
  if (is === 'missing') return [note(`${path} is not there yet; the first start makes it.`)];
  return [ok(`The data folder is ${path}.`)];
};

export const lookAtFolder = (path: string): Folder => {
  const found = statSync(path, { throwIfNoEntry: false });
  return {
    path,
    is: !found ? 'missing' : found.isDirectory() ? 'folder' : 'something else',
    owner: found?.uid,
    me: process.getuid?.(),
    writable: isWritable(nearest(path)),
  };
};

/** The folder, or where it is missing, the nearest above it that is there. */
export const nearest = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
