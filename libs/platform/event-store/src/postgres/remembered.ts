import type { Instant } from '@throughline/kernel';
import { planBatch, type KnownCommand, type Plan } from '../plan-batch';
import type { Head } from '../port';
import type { Prepared } from '../prepare';
import type { PostgresWriter } from './postgres-writer';
import { Revisions } from './revisions';

/** More than this written by others is not caught up with: it is forgotten, and learnt again as it is needed. */
const CATCH_UP = 10_000n;

/** What a process remembers of the record: true for as long as the head is where it was. */
export class Remembered {
  readonly #revisions = new Revisions();

  constructor(private at: Head) {}

  get head(): Head {
    return this.at;
  }

  /** Asks for the streams of a batch that are not remembered. */
  async learn(batch: readonly Prepared[], writer: PostgresWriter): Promise<void> {
    const streams = new Set(batch.map(({ append }) => append.stream));
    const unknown = [...streams].filter((stream) => this.#revisions.get(stream) === undefined);
    if (unknown.length > 0) this.#keep(await writer.revisions(unknown));
  }

  /** Takes over what others wrote; the head must be locked. */
  async catchUp(head: Head, writer: PostgresWriter): Promise<void> {
    if (head.position - this.at.position > CATCH_UP) this.#revisions.clear();
    else this.#keep(await writer.revisionsSince(this.at.position));
    this.at = head;
  }

  plan(batch: readonly Prepared[], commands: ReadonlyMap<string, KnownCommand>, now: Instant): Plan {
    return planBatch(batch, {
      head: this.at,
      revisionOf: (stream) => this.#revisions.get(stream) ?? -1,
      commands,
      now,
    });
  }

  /** To be called once the plan is on the record. */
  advance({ head, revisions }: Plan): void {
    this.at = head;
    this.#keep(revisions);
  }

  #keep(revisions: Iterable<readonly [string, number]>): void {
    for (const [stream, revision] of revisions) this.#revisions.set(stream, revision);
  }
}
