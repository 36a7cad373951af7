import { BackupError } from './backup-error';
import { type BackupSummary, extended, NOTHING, type Origin, type Progress } from './backup-file';
import { readBackup } from './read-backup';
import { wholeCommands } from './whole-commands';

type CheckBackupOptions = {
  /** The last position to restore, or the last of the file. */
  readonly until?: bigint;
  readonly progress?: Progress;
};

/** Reads all of a backup, refuses what is not as it was written, and tells what can be restored from it. */
export const checkBackup = async (
  file: string,
  { until, progress = () => undefined }: CheckBackupOptions = {},
): Promise<BackupSummary> => {
  let origin: Origin | undefined;
  let sha256 = '';
  let end = 0n;
  let extent = NOTHING;
  for await (const part of readBackup(file, progress)) {
    if (part.is === 'origin') origin = part.origin;
    if (part.is === 'end') sha256 = part.sha256;
    if (part.is !== 'chunk') continue;
    end = part.events.at(-1)?.position ?? end;
    extent = wholeCommands(part.events, until ?? end).reduce(extended, extent);
  }
  if (until !== undefined && until > end)
    throw new BackupError('NOT_THAT_FAR', `${file} goes to position ${end} only: ask for no later one.`);
  return { ...origin!, ...extent, sha256 };
};
