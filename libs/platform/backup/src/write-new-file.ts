import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackupError } from './backup-error';

/** Compresses text into a private file that has its name only once all of it is on the disk, and never takes the place of another. */
export const writeNewFile = async (file: string, text: AsyncIterable<string>): Promise<void> => {
  if (existsSync(file)) throw exists(file);
  const draft = `${file}.${randomUUID()}.part`;
  try {
    const disk = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(text, createGzip(), disk);
    await putInPlace(draft, file);
    await syncFolder(dirname(file));
  } catch (fault) {
    throw explained(file, fault);
  } finally {
    await rm(draft, { force: true });
  }
};

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** A link never replaces what is there; where the file system has none, such as on a memory stick, looking first must do. */
const putInPlace = async (draft: string, file: string): Promise<void> => {
  try {
    await link(draft, file);
  } catch (fault) {
    if (!NO_LINKS.includes(codeOf(fault))) throw fault;
    if (existsSync(file)) throw exists(file);
    await rename(draft, file);
  }
};

/** The name outlives a power cut, too. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
};

const exists = (file: string): BackupError =>
  new BackupError('FILE_EXISTS', `${file} exists already, and a backup never replaces a file. Name another.`);

const explained = (file: string, fault: unknown): unknown => {
  const code = codeOf(fault);
  if (code === 'EEXIST') return exists(file);
  if (!/^E[A-Z]+$/.test(code)) return fault;
  const remedy = REMEDIES[code] ?? 'See to it';
  return new BackupError(
    'NOT_WRITTEN',
    `${file} cannot be written (${code}), and nothing of it was kept. ${remedy}, then back up again.`,
    { cause: fault },
  );
};

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first',
  ENOSPC: 'Free some space',
  EDQUOT: 'Free some space',
  EACCES: 'Choose a folder that this user may write to',
  EROFS: 'Choose a disk that can be written to',
};

const codeOf = (fault: unknown): string => String((fault as NodeJS.ErrnoException | undefined)?.code ?? '');
