import type { FollowingEvent } from '@throughline/event-store';
import { createHash } from 'node:crypto';
import { type Extent, extended, NOTHING, type Origin } from './backup-file';
import { eventLine, originLine } from './lines';

/** Writes the lines of a backup one after another; whoever reads one writes it again in the same way, and compares. */
export class Tally {
  readonly #hash = createHash('sha256');
  #extent = NOTHING;
  #chunks = 0;
  #inChunk = 0;

  get extent(): Extent {
    return this.#extent;
  }

  /** Over every byte so far. */
  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  origin(origin: Origin): string {
    return this.#took(originLine(origin));
  }

  event(event: FollowingEvent): string {
    this.#extent = extended(this.#extent, event);
    this.#inChunk += 1;
    return this.#took(eventLine(event));
  }

  /** Closes the events since the last chunk. */
  chunk(): string {
    this.#chunks += 1;
    const { position } = this.#extent;
    const line = { chunk: this.#chunks, events: this.#inChunk, position: `${position}`, sha256: this.sha256 };
    this.#inChunk = 0;
    return this.#took(JSON.stringify(line));
  }

  /** The last line, which is in no checksum but that of the compression. */
  end(): string {
    const { events, streams, last: recordedAt, position } = this.#extent;
    const head = { position: `${position}`, recordedAt };
    return JSON.stringify({ end: { chunks: this.#chunks, events, streams, head }, sha256: this.sha256 });
  }

  #took(line: string): string {
    this.#hash.update(`${line}\n`);
    return line;
  }
}
