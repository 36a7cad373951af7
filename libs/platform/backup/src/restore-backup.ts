import type { Archive, FollowingEvent, Kept } from '@throughline/event-store';
import { BackupError } from './backup-error';
import type { BackupSummary, Progress, StoreName } from './backup-file';
import { checkBackup } from './check-backup';
import { readBackup } from './read-backup';
import { wholeCommands } from './whole-commands';

type RestoreBackupOptions = {
  /** Where to restore to, or how to open it once the file is known to be whole, and of which store. */
  readonly archive: Archive | ((store: StoreName) => Promise<Archive>);
  readonly file: string;
  /** The last position to restore, or the last of the file. */
  readonly until?: bigint;
  readonly progress?: Progress;
};

export type RestoreSummary = BackupSummary & {
  /** How far the store went before, from a restore that was cut short. */
  readonly before: bigint;
};

/** Puts a backup into an empty store, or goes on where it was cut short. Nothing is written unless all of the file is whole. */
export const restoreBackup = async ({
  archive: given,
  file,
  until,
  progress = () => undefined,
}: RestoreBackupOptions): Promise<RestoreSummary> => {
  const summary = await checkBackup(file, { until, progress });
  const archive = typeof given === 'function' ? await given(summary.store) : given;
  const { position: before } = await archive.head();
  assertSameRecord(archive, before, summary);
  const there = each(archive.kept(0n, before))[Symbol.asyncIterator]();
  const total = Number(summary.position);
  for await (const events of chunksOf(file, summary.position)) {
    const done = Number(events[0]!.position) - 1;
    progress({ stage: done < before ? 'comparing' : 'restoring', done, total });
    const known = events.filter(({ position }) => position <= before);
    for (const event of known) assertSame(event, (await there.next()).value);
    await archive.restore(events.slice(known.length));
  }
  progress({ stage: 'restoring', done: total, total });
  return { ...summary, before };
};

async function* chunksOf(file: string, until: bigint): AsyncIterable<readonly FollowingEvent[]> {
  for await (const part of readBackup(file, () => undefined)) {
    const events = part.is === 'chunk' ? wholeCommands(part.events, until) : [];
    if (events.length > 0) yield events;
  }
}

async function* each<T>(pages: AsyncIterable<readonly T[]>): AsyncIterable<T> {
  for await (const page of pages) yield* page;
}

const ELSEWHERE = 'Nothing was written. Restore into a data folder or a database of its own.';

const assertSameRecord = (
  { id, kind }: Archive,
  before: bigint,
  { store, position }: BackupSummary,
): void => {
  if (id !== store.id || kind !== store.kind)
    throw new BackupError(
      'OTHER_RECORD',
      `The backup is of the ${store.kind} store ${store.id}, and this is the ${kind} store ${id}. ${ELSEWHERE}`,
    );
  if (before > position)
    throw new BackupError(
      'FURTHER_ALREADY',
      `This store goes to position ${before}, beyond the ${position} to be restored, and a record never goes back. ${ELSEWHERE}`,
    );
};

const assertSame = ({ position, body, commandHash }: FollowingEvent, there: Kept | undefined): void => {
  if (there?.position === position && there.body === body && there.commandHash === commandHash) return;
  throw new BackupError(
    'OTHER_RECORD',
    `This store holds something else than the backup at position ${position}: others have recorded in it. ${ELSEWHERE}`,
  );
};
