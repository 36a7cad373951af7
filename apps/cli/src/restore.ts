import { restoring, withOpened } from '@throughline/api';
import {
  checkBackup,
  type Progress,
  restoreBackup,
  type RestoreSummary,
  type StoreName,
} from '@throughline/backup';
import { connect } from '@throughline/database';
import { eventStorePlace } from './event-store-place';
import { extentLine, fileLine } from './extent-line';
import { openInstallation } from './installation';
import { makeArchive } from './open-archive';
import { stoppable } from './stoppable';

export type RestoreOptions = {
  readonly file: string;
  readonly data: string;
  readonly until?: bigint;
  /** Only look whether the file is whole. */
  readonly check: boolean;
};

const log = (line: string): void => console.log(line);

/** Puts a backup into a data folder, beside a running Throughline or alone; the file is checked before anything is opened. */
export const restore = async (options: RestoreOptions): Promise<void> => {
  const { file, until, check } = options;
  if (check) {
    const told = await stoppable('Stopped.', (progress) => checkBackup(file, { until, progress }));
    log(`${file} is whole: ${extentLine(told)}.`);
    return log(fileLine(told));
  }
  const told = await stoppable('Stopped. Restore again, and it goes on from there.', (progress) =>
    restoreInto(options, progress),
  );
  log(summary(told));
  log(fileLine(told));
  log(
    'What is read of the record is no part of a backup: it is made anew from the record, at the next start.',
  );
};

const restoreInto = ({ file, data, until }: RestoreOptions, progress: Progress): Promise<RestoreSummary> =>
  withOpened(async (opened) => {
    let mark: ReturnType<typeof restoring> | undefined;
    const archive = async (store: StoreName) => {
      const { server } = await openInstallation(data, log);
      opened.keep(server, (one) => one.stop());
      const made = opened.keep(await makeArchive(server.connection, store, eventStorePlace()), (one) =>
        one.close(),
      );
      mark = restoring(opened.keep(connect(server.connection, { max: 1 }), (one) => one.end()));
      return mark.marking(made.archive, file);
    };
    const told = await restoreBackup({ file, until, progress, archive });
    await mark?.whole();
    return told;
  });

const summary = (told: RestoreSummary): string => {
  if (told.events > 0 && told.before === told.position)
    return `Everything was restored before: ${extentLine(told)}.`;
  const before = told.before > 0n ? `; up to position ${told.before}, it was there already` : '';
  return `Restored ${extentLine(told)}${before}.`;
};
