import { EventStoreError, Following, type FollowingEvent } from '@throughline/event-store';
import { statSync } from 'node:fs';
import { BackupError } from './backup-error';
import type { Origin, Progress } from './backup-file';
import { KnownRevisions } from './known-revisions';
import { isEventLine, readEventLine, readOriginLine } from './lines';
import { CUT, DamagedBytes, readLines, UnreadableLine } from './read-lines';
import { Tally } from './tally';

/** What a backup holds, in order: where it comes from, its chunks of whole commands, and that it is whole. */
export type Part =
  | { readonly is: 'origin'; readonly origin: Origin }
  | { readonly is: 'chunk'; readonly events: readonly FollowingEvent[] }
  | { readonly is: 'end'; readonly sha256: string };

/** Reads a backup and refuses it at the first place where it is not as it was written; a chunk is given once its checksum holds. */
export async function* readBackup(file: string, progress: Progress): AsyncIterable<Part> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new BackupError('NO_BACKUP', `There is no file ${file}.`);
  if (!found.isFile())
    throw new BackupError('NO_BACKUP', `${file} is no file: name the one that backup made.`);
  const reading = new Reading();
  let line = 0;
  try {
    for await (const text of readLines(file, progress)) {
      line += 1;
      const part = reading.take(text);
      if (part) yield part;
    }
    if (!reading.ended) throw new UnreadableLine(line + 1, CUT);
  } catch (fault) {
    throw refusal(file, reading, fault instanceof Unsound ? new UnreadableLine(line, fault.message) : fault);
  }
}

const refusal = (file: string, { isOurs, place }: Reading, fault: unknown): unknown => {
  if (!(fault instanceof UnreadableLine)) return fault;
  if (!isOurs && !(fault instanceof DamagedBytes))
    return new BackupError('NO_BACKUP', `${file} cannot be restored: ${fault.message}.`, { cause: fault });
  return new BackupError(
    'DAMAGED',
    `${file} is damaged at line ${fault.line}, ${place}: ${fault.message}. Nothing of it can be trusted: take another copy of this backup, or an earlier one.`,
    { cause: fault },
  );
};

class Unsound extends Error {}

/** More than this is never written between two checksums. */
const LARGEST_CHUNK = 33_554_432;

class Reading {
  readonly #tally = new Tally();
  readonly #following = new Following({ position: 0n, recordedAt: undefined });
  readonly #revisions = new KnownRevisions();
  #events: FollowingEvent[] = [];
  #size = 0;
  #chunks = 0;
  #begun = false;
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether it began as our backups do. */
  get isOurs(): boolean {
    return this.#begun;
  }

  get place(): string {
    return `in chunk ${this.#chunks + 1}, after position ${this.#tally.extent.position}`;
  }

  take(line: string): Part | undefined {
    if (this.#ended) throw new Unsound('something follows the last line');
    if (!this.#begun) return { is: 'origin', origin: this.#origin(line) };
    if (isEventLine(line)) return this.#event(line);
    return line.startsWith('{"chunk":') ? this.#chunk(line) : this.#end(line);
  }

  #origin(line: string): Origin {
    const origin = readOriginLine(line);
    if (typeof origin === 'string') throw new Unsound(origin);
    this.#tally.origin(origin);
    this.#begun = true;
    return origin;
  }

  #event(line: string): undefined {
    const kept = readEventLine(line);
    if (!kept) throw new Unsound('this is no event as it was written');
    const event = this.#next(kept);
    if (this.#events.length === 0 && event.index > 0) throw new Unsound('the chunk begins within a command');
    if (!this.#revisions.follows(event.stream, event.revision))
      throw new Unsound(`revision ${event.revision} does not come next in ${event.stream}`);
    if ((this.#size += line.length) > LARGEST_CHUNK) throw new Unsound('the chunk never ends');
    this.#tally.event(event);
    this.#events.push(event);
  }

  #next(kept: Parameters<Following['next']>[0]): FollowingEvent {
    try {
      return this.#following.next(kept);
    } catch (fault) {
      if (fault instanceof EventStoreError) throw new Unsound(fault.message.replace(/\.$/, ''));
      throw fault;
    }
  }

  #chunk(line: string): Part {
    if (this.#tally.chunk() !== line)
      throw new Unsound('the checksum does not agree with what stands before it');
    this.#chunks += 1;
    const events = this.#events;
    this.#events = [];
    this.#size = 0;
    return { is: 'chunk', events };
  }

  #end(line: string): Part {
    if (this.#events.length > 0 || this.#tally.end() !== line)
      throw new Unsound('the last line does not agree with what stands before it');
    this.#ended = true;
    return { is: 'end', sha256: this.#tally.sha256 };
  }
}
