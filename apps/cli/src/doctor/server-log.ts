import { type Finding, ok, wrong } from './finding';

const SIGNS = [
  [/No space left on device/i, 'Free some space, then start.'],
  [/Disk quota exceeded/i, 'Free some space of this user, then start.'],
  [
    /(page verification failed|invalid page in block|checksum)/i,
    'The disk has changed what was written. Stop, copy the data folder away, restore a backup, and have the disk examined.',
  ],
  [
    /could not (read|write|fsync|open|extend) .*Input\/output error/i,
    'The disk fails. Stop, restore a backup on another, and have it examined.',
  ],
  [/Too many open files/i, 'Raise the limit of open files (ulimit -n) of the user it runs as.'],
  [
    /(out of memory|could not (map|resize|create) shared memory|Cannot allocate memory)/i,
    'Give the machine more memory, or end what takes it.',
  ],
  [/PANIC:/, 'Read the log from that line on; restore a backup if it does not start again.'],
] as const;

/** Only what came after the last good start counts: what was mended is no news. */
export const serverLog = (path: string, tail: string): readonly Finding[] => {
  const lines = tail.split('\n');
  const since = lines.slice(lines.findLastIndex((line) => line.includes('ready to accept connections')) + 1);
  const found = SIGNS.flatMap(([sign, remedy]) => {
    const line = since.findLast((one) => sign.test(one));
    return line === undefined
      ? []
      : [wrong(`The log of the database (${path}) says: ${line.trim()}`, remedy)];
  });
  return found.length > 0 || tail === ''
    ? found
    : [ok('The last lines of the log of the database name no fault.')];
};
