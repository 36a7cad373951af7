import type { Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { Waiting } from './batch-queue';
import { PostgresWriter } from './postgres-writer';
import { Remembered } from './remembered';
import { Turn, type Placed } from './turn';

type PlacementOptions = {
  readonly pool: Pool;
  readonly now: () => Instant;
  /** For how long a batch may be on its way: the server's time-outs follow from it. */
  readonly patienceMs: number;
};

/** Places batches, one at a time, over one connection. After any error it is of no more use: `abandon` it and make another. */
export class Placement {
  #writer: Promise<PostgresWriter> | undefined;
  #remembered: Remembered | undefined;
  #turn: Turn | undefined;
  #abandoned = false;

  constructor(private readonly options: PlacementOptions) {}

  /** Places the batch that `take` gives when its time has come. */
  async place(take: () => readonly Waiting[]): Promise<Placed> {
    const { pool, now, patienceMs } = this.options;
    const writer = await (this.#writer ??= PostgresWriter.open(pool, patienceMs));
    const remembered = (this.#remembered ??= new Remembered(await writer.head()));
    const contended = this.#turn?.contended ?? false;
    this.#turn = new Turn({ writer, remembered, now, take });
    if (this.#abandoned) this.#turn.abandon();
    return this.#turn.run(contended);
  }

  /** Drops the connection and all that was remembered over it; tells whose events may have been recorded all the same. */
  abandon(): readonly Waiting[] {
    this.#abandoned = true;
    this.#writer?.then((writer) => writer.drop()).catch(() => undefined); // One that never opened needs no dropping.
    return this.#turn?.abandon() ?? [];
  }
}
