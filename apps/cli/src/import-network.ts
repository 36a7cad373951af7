import { openHouse, openRecord, withOpened } from '@throughline/api';
import { demonstrationOfficers } from '@throughline/demonstration';
import type { StoreKind } from '@throughline/event-store';
import { Rejection } from '@throughline/kernel';
import {
  checkFolder,
  type ImportProgress,
  ImportRefused,
  type ImportResult,
  type Mapping,
  readMapping,
  runImport,
} from '@throughline/network-import';
import type { Door, Officer } from '@throughline/serving';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openInstallation } from './installation';
import { ProgressLine } from './progress-line';
import { RecordingTimes } from './recording-times';

export type ImportOptions = {
  readonly folder: string;
  readonly data: string;
  readonly mapping?: string;
  readonly officer: string;
  readonly kind: StoreKind | undefined;
  readonly root: string;
};

const log = (line: string): void => console.log(line);

/** Records a folder of phase matrices through the commands that a person would use, beside a running Throughline or alone. */
export const importNetwork = async (options: ImportOptions): Promise<void> => {
  const officer = officerOf(options.officer);
  const mapping = await readMapping(mappingFile(options));
  await check(options.folder, mapping);
  await withOpened(async (opened) => {
    const { server, elsewhere, sealingKey } = await openInstallation(options.data, log);
    opened.keep(server, (one) => one.stop());
    const { store, pool } = opened.keep(await openRecord(server.connection, options.kind, elsewhere), (one) =>
      one.close(),
    );
    const house = await openHouse({ store, pool, sealingKey, officers: demonstrationOfficers });
    const { door } = opened.keep(house, (one) => one.close());
    const times = await RecordingTimes.of(store);
    log(summary(await run({ folder: options.folder, mapping, door, officer, times }), mapping, times));
  });
};

/** Before anything is opened, so that a folder that cannot be imported leaves nothing behind. */
const check = async (folder: string, mapping: Mapping): Promise<void> => {
  const progress = new ProgressLine();
  try {
    await checkFolder(folder, mapping, (told) => progress.show(phaseOf(told)));
  } catch (fault) {
    if (!(fault instanceof ImportRefused)) throw fault;
    throw new Error(`${fault.message}\nNothing was stored. Mend this, and import again.`, { cause: fault });
  } finally {
    progress.end();
  }
};

const phaseOf = ({ stage, phase, of, done, total }: ImportProgress) => ({
  stage: `${stage} phase ${phase} of ${of}`,
  done,
  total,
});

type Run = {
  readonly folder: string;
  readonly mapping: Mapping;
  readonly door: Door;
  readonly officer: Officer;
  readonly times: RecordingTimes;
};

const run = async ({ folder, mapping, door, officer, times }: Run): Promise<ImportResult> => {
  const progress = new ProgressLine();
  try {
    return await runImport(folder, mapping, {
      progress: (told) => told.stage === 'recording' && progress.show(phaseOf(told)),
      submit: async ({ phase, command, input, circumstances, recordedAt: wanted }) => {
        const outcome = await times.try(wanted, (recordedAt) =>
          door.submit({ command, input, circumstances, officer, ...(recordedAt ? { recordedAt } : {}) }),
        );
        if (outcome instanceof Rejection)
          throw new Error(`${command} was rejected: ${outcome.code}, ${outcome.because}`);
        times.saw(phase, wanted, outcome);
        return outcome;
      },
    });
  } finally {
    progress.end();
  }
};

const officerOf = (key: string): Officer => {
  const officer = demonstrationOfficers.find((one) => one.key === key);
  if (officer) return officer;
  throw new Error(
    `There is no officer "${key}". Choose one of ${demonstrationOfficers.map((one) => one.key).join(', ')}.`,
  );
};

const mappingFile = ({ folder, mapping, root }: ImportOptions): string => {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (mapping) return mapping;
  const own = join(folder, 'mapping.json');
  const shipped = join(root, 'libs/interchange/network/mappings', `${basename(resolve(folder))}.json`);
  for (const file of [own, shipped]) if (existsSync(file)) return file;
  throw new Error(`Say how the folder is to be read: give --mapping, or put a mapping.json into ${folder}.`);
};

const summary = (
  { phases, unionMembers, recorded, repeated, ignored }: ImportResult,
  mapping: Mapping,
  times: RecordingTimes,
): string =>
  [
    recorded === 0
      ? `Nothing has changed: all ${repeated} commands of "${mapping.title}" were on the record already.`
      : `"${mapping.title}": ${recorded} commands recorded${repeated ? `, ${repeated} were on the record already` : ''}.`,
    ...phases.map(
      ({ phase, members, ties, calls, seizures }) =>
        `  phase ${String(phase).padStart(2)}: ${members} members, ${ties} directed ties, ${calls} calls${seizures ? `, ${seizures} ${seizures === 1 ? 'seizure' : 'seizures'}` : ''}; on the record since ${times.firstOf(phase)}`,
    ),
    `  ${unionMembers} members in all.`,
    ...(ignored.length ? [`  Not asked for by the mapping, and left alone: ${ignored.join(', ')}.`] : []),
    ...times.remark(),
  ].join('\n');
