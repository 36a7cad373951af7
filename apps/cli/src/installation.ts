import { connectionOf, openOutside, type RunningDatabase, startEmbedded } from '@throughline/database';
import { type EventStoreDbPlace, WRITER } from '@throughline/event-store';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { eventStorePlace } from './event-store-place';
import { setting } from './settings';

/** Everything that an installation keeps: the database, and the key that places in the record are sealed with. */
export type Installation = {
  readonly server: RunningDatabase;
  /** Where the record is, if not in the database. */
  readonly elsewhere: EventStoreDbPlace | undefined;
  readonly sealingKey: Buffer;
};

/**
 * Opens a data folder, and makes it where there is none. Its database is started, or found running; where DATABASE_URL names
 * one, that is used, and the folder holds the key alone. Where EVENTSTORE_URL names an EventStoreDB, the record is kept there.
 */
export const openInstallation = async (
  folder: string,
  log: (line: string) => void,
): Promise<Installation> => {
  const outside = setting('DATABASE_URL');
  const connection = outside === undefined ? undefined : connectionOf(outside, 'DATABASE_URL');
  const elsewhere = eventStorePlace();
  const path = resolve(folder);
  makeFolder(path);
  const sealingKey = sealingKeyOf(path);
  const server = connection
    ? await openOutside(connection, WRITER)
    : await startEmbedded({ folder: join(path, 'postgres'), log });
  return { server, elsewhere, sealingKey };
};

const makeFolder = (path: string): void => {
  try {
    // Making folders on the way never ends in folders that the system makes up, such as /proc.
    mkdirSync(path, { recursive: !existsSync(dirname(path)) });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    throw new Error(
      `The folder ${path} cannot be made (${code ?? 'no reason given'}). Name another with --data.`,
      { cause: fault },
    );
  }
};

const sealingKeyOf = (path: string): Buffer => {
  const file = join(path, 'sealing-key');
  if (!existsSync(file)) writeKey(path, file);
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64url');
  if (key.length === 32) return key;
  throw new Error(
    `${file} does not hold a key. Remove it, and a new one is made; positions and cursors given out before end with it.`,
  );
};

/** A key is whole from the moment it has its name, and of two that are made at once the first stays. */
const writeKey = (path: string, file: string): void => {
  const made = join(path, `sealing-key-${process.pid}`);
  writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(made, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(made, { force: true });
  }
};
