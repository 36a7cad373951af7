import { upgradeServer } from '@throughline/database';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyRecord } from './copy-record';
import { setting } from './settings';
import { untilStopped } from './until-stopped';

export type UpgradeOptions = { readonly data: string; readonly fromBinaries: string };

/** Moves the record of a data folder to the packaged version of PostgreSQL; the former data folder is kept. */
export const upgrade = async ({ data, fromBinaries }: UpgradeOptions): Promise<void> => {
  if (setting('DATABASE_URL') !== undefined)
    throw new Error(
      'DATABASE_URL is set: its server is upgraded by whoever runs it. Unset it to upgrade a data folder.',
    );
  const folder = join(resolve(data), 'postgres');
  const stopping = untilStopped();
  let events = 0n;
  const upgraded = await upgradeServer({
    folder,
    fromBinaries,
    copy: async (from, to) => {
      console.log('Copying the record.');
      events = await throughFile(resolve(data), (file) =>
        copyRecord({ from, to, file, progress: () => goOn(stopping.isAsked()) }),
      );
    },
  });
  if (!upgraded)
    return console.log('Nothing to upgrade: the data folder is of the packaged version already.');
  console.log(
    `The record was moved from PostgreSQL ${upgraded.from} to ${upgraded.to}: ${events} events, each compared; what is kept elsewhere is ordered anew.\n` +
      `What it was moved from is kept in ${upgraded.kept}; remove it when you have started once and made a backup.`,
  );
};

const goOn = (stopped: boolean): void => {
  if (stopped) throw new Error('Stopped. Nothing was changed; upgrade again at any time.');
};

/** Of one name, so that what a killed upgrade left there goes with the next; only one upgrade at a time comes here. */
const throughFile = async <T>(data: string, work: (file: string) => Promise<T>): Promise<T> => {
  const folder = join(data, 'upgrade-copy');
  const discard = () => rmSync(folder, { recursive: true, force: true });
  discard();
  mkdirSync(folder, { mode: 0o700 });
  try {
    return await work(join(folder, 'record'));
  } finally {
    discard();
  }
};
