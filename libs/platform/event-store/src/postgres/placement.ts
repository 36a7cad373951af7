import type { Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { Waiting } from './batch-queue';
import type { KnownCommand, Plan } from '../plan-batch';
import { PostgresWriter } from './postgres-writer';
import { Remembered } from './remembered';

type Placed = { readonly plan: Plan; readonly verdicts: Plan['verdicts'] };

/**
 * Places batches, one at a time: first in the hope that the head is where it was left, and if another process has moved it,
 * under the lock. After any error it is of no more use: `abandon` it and make another.
 */
export class Placement {
  #writer: Promise<PostgresWriter> | undefined;
  #remembered: Remembered | undefined;
  #sent: readonly Waiting[] = [];
  #abandoned = false;

  constructor(private readonly options: { readonly pool: Pool; readonly now: () => Instant }) {}

  async place(batch: readonly Waiting[]): Promise<Placed> {
    const writer = await (this.#writer ??= PostgresWriter.open(this.options.pool));
    const remembered = (this.#remembered ??= new Remembered(await writer.head()));
    const prepared = batch.map((one) => one.prepared);
    const commands = new Map<string, KnownCommand>();
    for (let locked = false; ;) {
      await remembered.learn(prepared, writer);
      const plan = remembered.plan(prepared, commands, this.options.now());
      if (this.#abandoned) throw new Error('The batch is tried again elsewhere.');
      this.#sent = batch.filter((_, n) => isAppended(plan.verdicts[n]));
      const probe = prepared.map(({ append }) => append.command.id).filter((id) => !commands.has(id));
      const placing = await writer.place(remembered.head.position, probe, plan);
      if (placing.is === 'placed') {
        if (locked) await writer.commit();
        remembered.advance(plan);
        return { plan, verdicts: batch.map((one, n) => settled(one, plan.verdicts[n])) };
      }
      if (placing.is === 'known') for (const [id, command] of placing.commands) commands.set(id, command);
      else if (locked)
        throw new Error('The head moved while it was locked: someone wrote to the record without it.');
      else {
        await remembered.catchUp(await writer.lockHead(), writer);
        locked = true;
      }
    }
  }

  /** Drops the connection and all that was remembered over it; tells whose events may have been recorded all the same. */
  abandon(): readonly Waiting[] {
    this.#abandoned = true;
    this.#writer?.then((writer) => writer.drop()).catch(() => undefined); // One that never opened needs no dropping.
    return this.#sent;
  }
}

type Planned = Plan['verdicts'][number];

const isAppended = (verdict: Planned | undefined): boolean =>
  verdict !== undefined && !(verdict instanceof Error) && verdict.is === 'appended';

/** Found on the record after its answer was lost, it was appended then. */
const settled = ({ unsure }: Waiting, verdict: Planned | undefined): Planned => {
  if (verdict === undefined) throw new Error('a plan gives a verdict on every request');
  return unsure && !(verdict instanceof Error) && verdict.is === 'repeated'
    ? { ...verdict, is: 'appended' }
    : verdict;
};
