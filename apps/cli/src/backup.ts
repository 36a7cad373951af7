import { restoring, withOpened } from '@throughline/api';
import { writeBackup } from '@throughline/backup';
import { connect } from '@throughline/database';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventStorePlace } from './event-store-place';
import { extentLine, fileLine } from './extent-line';
import { openInstallation } from './installation';
import { openArchive } from './open-archive';
import { setting } from './settings';
import { stoppable } from './stoppable';

export type BackupOptions = {
  readonly file: string;
  readonly data: string;
  readonly until?: bigint;
  readonly root: string;
};

const log = (line: string): void => console.log(line);

/** Copies the record into a file, beside a running Throughline or alone. */
export const backup = ({ file, data, until, root }: BackupOptions): Promise<void> =>
  withOpened(async (opened) => {
    if (!existsSync(join(data, 'postgres')) && setting('DATABASE_URL') === undefined)
      throw new Error(`There is no record in ${data}. Name the folder with --data.`);
    const { server } = await openInstallation(data, log);
    opened.keep(server, (one) => one.stop());
    const pool = opened.keep(connect(server.connection, { max: 1 }), (one) => one.end());
    await restoring(pool).assertWhole();
    const { archive } = opened.keep(await openArchive(server.connection, eventStorePlace()), (one) =>
      one.close(),
    );
    const told = await stoppable('Stopped, and no backup was made.', (progress) =>
      writeBackup({ archive, file, until, progress, product: productOf(root) }),
    );
    log(`Backed up ${extentLine(told)}, into ${file} (${Math.ceil(statSync(file).size / 1_024)} KiB).`);
    log(fileLine(told));
    log('It holds the record in the clear, for whoever has the file: keep it as safe as the record.');
  });

const productOf = (root: string): string => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
};
