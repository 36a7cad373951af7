import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, note, ok, wrong } from './finding';
import type { Patient } from './patient';

type Secret = {
  readonly path: string;
  readonly title: string;
  readonly mode: number;
  /** Undefined where it cannot be read. */
  readonly content: string | undefined;
};

/** A secret that others may read is none; `fits` says whether it can be what it should be. */
export const secretFile = (secret: Secret, fits: (content: string) => boolean): readonly Finding[] => {
  const { path, title, mode, content } = secret;
  if (content === undefined)
    return [wrong(`${title} in ${path} cannot be read.`, 'Run the doctor as the user it belongs to.')];
  if (!fits(content))
    return [wrong(`${path} does not hold ${title.toLowerCase()}.`, 'Restore it from your backup.')];
  if ((mode & 0o077) !== 0)
    return [
      wrong(
        `Others may read ${title.toLowerCase()} (mode ${(mode & 0o777).toString(8)}).`,
        `Run: chmod 600 '${path}'`,
      ),
    ];
  return [ok(`${title} is kept for its owner alone.`)];
};

const lookAt = (path: string, title: string): Secret | undefined => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { path, title, mode: found.mode, content: contentOf(path) };
};

const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};

export const password = ({ server }: Patient): readonly Finding[] => {
  const found = lookAt(server.password, 'The password of the database');
  if (found) return secretFile(found, (content) => content.length > 0);
  if (server.major === undefined) return [];
  return [
    wrong(
      `${server.password} is missing, and the database cannot be opened without it.`,
      'Restore it from your backup.',
    ),
  ];
};

export const sealingKey = ({ data, server }: Patient): readonly Finding[] => {
  const path = join(data, 'sealing-key');
  const found = lookAt(path, 'The sealing key');
  if (found) return secretFile(found, (content) => Buffer.from(content, 'base64url').length === 32);
  if (server.major === undefined) return [];
  return [
    note(
      `${path} is missing; the next start makes a new one, and positions and cursors given out before end with it.`,
      'Restore it from your backup to keep them.',
    ),
  ];
};
