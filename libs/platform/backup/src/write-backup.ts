import { type Archive, EventStoreError, Following, type FollowingEvent } from '@throughline/event-store';
import { BackupError } from './backup-error';
import type { BackupSummary, Origin, Progress } from './backup-file';
import { Tally } from './tally';
import { wholeCommands } from './whole-commands';
import { writeNewFile } from './write-new-file';

type WriteBackupOptions = {
  readonly archive: Archive;
  /** Made with mode 600; there must be none of that name. */
  readonly file: string;
  /** The last position to keep, or the head as it is now. */
  readonly until?: bigint;
  readonly progress?: Progress;
  /** What makes it, and its version. */
  readonly product?: string;
};

const CHUNK = 500;
const CHUNK_BYTES = 1_048_576;

/** Copies the record as it is at one position into a file, while others go on writing. */
export const writeBackup = async ({
  archive,
  file,
  until,
  progress = () => undefined,
  product = 'throughline',
}: WriteBackupOptions): Promise<BackupSummary> => {
  const { position: head } = await archive.head();
  if (until !== undefined && until > head)
    throw new BackupError('NOT_THAT_FAR', `The record goes to position ${head} only: ask for no later one.`);
  const end = until ?? head;
  const { id, kind } = archive;
  const origin: Origin = { store: { id, kind }, createdAt: new Date().toISOString(), product };
  const tally = new Tally();
  const chunks = chunksOf(archive, { head, end });
  await writeNewFile(file, textOf(origin, tally, told(chunks, Number(end), progress)));
  return { ...origin, ...tally.extent, sha256: tally.sha256 };
};

type Chunks = AsyncIterable<readonly FollowingEvent[]>;

async function* textOf(origin: Origin, tally: Tally, chunks: Chunks): AsyncIterable<string> {
  yield `${tally.origin(origin)}\n`;
  for await (const events of chunks) {
    const lines = events.map((event) => tally.event(event));
    yield [...lines, tally.chunk(), ''].join('\n');
  }
  yield `${tally.end()}\n`;
}

async function* told(chunks: Chunks, total: number, progress: Progress): Chunks {
  for await (const events of chunks) {
    progress({ stage: 'backing up', done: Number(events[0]!.position) - 1, total });
    yield events;
  }
  progress({ stage: 'backing up', done: total, total });
}

/** Chunks end where a command does, so that whatever is restored of them is whole. */
async function* chunksOf(archive: Archive, { head, end }: { head: bigint; end: bigint }): Chunks {
  let chunk: FollowingEvent[] = [];
  let bytes = 0;
  // One event more tells whether the last command ends there.
  for await (const event of followed(archive, end < head ? end + 1n : end)) {
    if (event.index === 0 && (chunk.length >= CHUNK || bytes >= CHUNK_BYTES)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(event);
    bytes += event.body.length;
  }
  const last = wholeCommands(chunk, end);
  if (last.length > 0) yield last;
}

/** Every event is checked as it will be when it is restored: a backup that nobody can restore is none. */
async function* followed(archive: Archive, until: bigint): AsyncIterable<FollowingEvent> {
  const following = new Following({ position: 0n, recordedAt: undefined });
  for await (const page of archive.kept(0n, until))
    for (const kept of page) yield sound(() => following.next(kept));
  const { position } = following.head;
  if (position !== until)
    throw unsound(`Nothing stands after position ${position}, though the record goes on.`);
}

const sound = <T>(work: () => T): T => {
  try {
    return work();
  } catch (fault) {
    throw fault instanceof EventStoreError ? unsound(fault.message, fault) : fault;
  }
};

const unsound = (because: string, cause?: unknown): BackupError =>
  new BackupError(
    'RECORD_UNSOUND',
    `The record has a fault, and no backup was made of it. ${because} Keep the earlier backups and the database as they are, and have it seen to.`,
    { cause },
  );
