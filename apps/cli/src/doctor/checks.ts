import { surveyBinaries } from '@throughline/database';
import { installationFolder, lookAtFolder } from './installation-folder';
import { writtenVersion } from './written-version';
import { lookIntoDatabase } from './database/look-into-database';
import { diskSpace, lookAtDisk } from './disk-space';
import { eventStore } from './event-store';
import type { Finding } from './finding';
import { listeningPort } from './listening-port';
import { nodeVersion } from './node-version';
import { packagedPrograms } from './packaged-programs';
import type { Patient } from './patient';
import { password, sealingKey } from './secret-files';
import { serverLog } from './server-log';
import { lookAtProcesses, serverProcess } from './server-process';

type Check = (patient: Patient) => readonly Finding[] | Promise<readonly Finding[]>;

/** Only where the database is one of our own. */
const own =
  (check: Check): Check =>
  (patient) =>
    patient.databaseUrl === undefined ? check(patient) : [];

/** In the order in which they are told. One that fails becomes a finding itself. */
export const checks: readonly Check[] = [
  () => nodeVersion(process.version),
  own(() => packagedPrograms(surveyBinaries())),
  ({ data }) => installationFolder(lookAtFolder(data)),
  ({ data }) => diskSpace(lookAtDisk(data)),
  sealingKey,
  own(password),
  own(({ server }) => writtenVersion(server)),
  own(({ server }) => serverProcess(lookAtProcesses(server))),
  own(({ server }) => serverLog(server.log, server.logTail)),
  listeningPort,
  lookIntoDatabase,
  eventStore,
];
