import type { Instant } from '@throughline/kernel';
import { planBatch, type KnownCommand, type Plan } from '../plan-batch';
import type { Append, Head } from '../port';
import type { Prepared } from '../prepare';
import { CATCH_UP } from './place-sql';
import type { News, PostgresWriter } from './postgres-writer';
import { Revisions } from '../revisions';

const streamsOf = ({ stream, beside = [] }: Append): readonly string[] => [
  stream,
  ...beside.map((one) => one.stream),
];

/** What a process remembers of the record: true for as long as the head is where it was. */
export class Remembered {
  readonly #revisions = new Revisions();
  #trueAt: bigint;

  constructor(private at: Head) {
    this.#trueAt = at.position;
  }

  get head(): Head {
    return this.at;
  }

  /** Where every revision is true: at the head, unless others were found to have written. */
  get trueAt(): bigint {
    return this.#trueAt;
  }

  /** Asks for what others wrote, where it was passed over. */
  async recall(writer: PostgresWriter): Promise<void> {
    const { position } = this.at;
    if (this.#trueAt === position) return;
    this.catchUp({ head: this.at, revisions: await writer.since(this.#trueAt, position) });
  }

  /** Asks for the streams of a batch that are not remembered; what is learnt must not push out the others of the batch. */
  async learn(batch: readonly Prepared[], writer: PostgresWriter): Promise<void> {
    const streams = new Set(batch.flatMap(({ append }) => streamsOf(append)));
    const unknown = [...streams].filter((stream) => !this.#revisions.touch(stream));
    if (unknown.length > 0) this.#keep(await writer.revisions(unknown));
  }

  /** Takes over what others wrote; what was too much is not kept up with, but learnt again as it is needed. */
  catchUp({ head, revisions }: News): void {
    if (head.position - this.#trueAt > CATCH_UP) this.#revisions.clear();
    this.#keep(revisions);
    this.at = head;
    this.#trueAt = head.position;
  }

  /** Others wrote so many events, in other streams than those of the batch that was just placed behind them. */
  passOver(events: bigint): void {
    this.at = { ...this.at, position: this.at.position + events };
  }

  plan(batch: readonly Prepared[], commands: ReadonlyMap<string, KnownCommand>, now: Instant): Plan {
    return planBatch(batch, {
      head: this.at,
      revisionOf: (stream) => {
        const revision = this.#revisions.get(stream);
        if (revision === undefined) throw new Error(`The revision of ${stream} was not learnt.`);
        return revision;
      },
      commands,
      now,
    });
  }

  /** To be called once the plan is on the record. */
  advance({ head, revisions }: Plan): void {
    if (this.#trueAt === this.at.position) this.#trueAt = head.position;
    this.at = head;
    this.#keep(revisions);
  }

  #keep(revisions: Iterable<readonly [string, number]>): void {
    for (const [stream, revision] of revisions) this.#revisions.set(stream, revision);
  }
}
