import type { Instant } from '@throughline/kernel';
import type { KnownCommand, Plan } from '../plan-batch';
import type { Append } from '../port';
import type { Waiting } from './batch-queue';
import type { Outcome, PostgresWriter } from './postgres-writer';
import type { Remembered } from './remembered';

export type Placed = { readonly plan: Plan; readonly verdicts: Plan['verdicts'] };

type Ground = {
  readonly writer: PostgresWriter;
  readonly remembered: Remembered;
  readonly now: () => Instant;
  /** Gives the batch; called once. */
  readonly take: () => readonly Waiting[];
};

/** The placing of one batch: planned again with all that is learnt, until a plan holds. */
export class Turn {
  readonly #commands = new Map<string, KnownCommand>();
  #batch: readonly Waiting[] = [];
  #sent: readonly Waiting[] = [];
  #locked = false;
  #contended = false;
  #abandoned = false;

  constructor(private readonly ground: Ground) {}

  /** Another process wrote since the batch before. */
  get contended(): boolean {
    return this.#contended;
  }

  /**
   * Hopes that nobody else has written since the batch before. Where others do, it hopes that they wrote in other streams, and
   * otherwise plans under the lock.
   */
  async run(contended: boolean): Promise<Placed> {
    const { writer, remembered, now, take } = this.ground;
    await remembered.recall(writer);
    this.#assertWanted();
    this.#batch = take();
    const prepared = this.#batch.map((one) => one.prepared);
    // That other streams have not moved is known of the head that was planned for, and of no later one.
    const standsAlone = prepared.every(({ append: { beside = [] } }) => beside.length === 0);
    for (let orLater = contended && standsAlone; ; orLater = false) {
      await remembered.learn(prepared, writer);
      const at = now();
      const plan = remembered.plan(prepared, this.#commands, at);
      const outcome = this.#isBehind(plan)
        ? { is: 'moved' as const }
        : ((await this.#doubt(plan)) ?? (await this.#place(plan, orLater)));
      if (outcome.is === 'moved') await this.#lock();
      if (outcome.is !== 'placed') continue;
      if (this.#locked) await writer.commit();
      const others = outcome.head - plan.head.position;
      if (others === 0n) return this.#settled(plan);
      this.#contended = true;
      remembered.passOver(others);
      return this.#settled(remembered.plan(prepared, this.#commands, at));
    }
  }

  /** Tells whose events may have been recorded all the same. */
  abandon(): readonly Waiting[] {
    this.#abandoned = true;
    return this.#sent;
  }

  /** Whoever expects more of a stream than is remembered has most likely read what others wrote: there is no need to ask. */
  #isBehind({ verdicts }: Plan): boolean {
    if (this.#locked) return false;
    return this.#batch.some(({ prepared: { append } }, n) => {
      const verdict = verdicts[n];
      if (verdict === undefined || verdict instanceof Error || verdict.is !== 'conflict') return false;
      const expected = verdict.beside === undefined ? append.expected : besideOf(append, verdict.beside);
      return typeof expected === 'number' && expected > verdict.actual;
    });
  }

  /** That a command is new is proven where its events are placed; where none are, or it was sent before, it is looked up. */
  async #doubt(plan: Plan): Promise<Outcome | undefined> {
    const { writer, remembered } = this.ground;
    const doubted = this.#batch.filter((one, n) => one.unsure || !isAppended(plan.verdicts[n]));
    const ids = doubted.map(commandOf).filter((id) => !this.#commands.has(id));
    if (ids.length === 0 && plan.rows.length > 0) return undefined;
    const { holds, commands } = await writer.prove(remembered.head.position, ids);
    for (const [id, command] of commands) this.#commands.set(id, command);
    if (!holds) return { is: 'moved' };
    if (commands.length > 0) return { is: 'known' };
    return plan.rows.length > 0 ? undefined : { is: 'placed', head: plan.head.position };
  }

  async #place(plan: Plan, orLater: boolean): Promise<Outcome> {
    const { writer, remembered } = this.ground;
    this.#assertWanted();
    this.#sent = this.#batch.filter((_, n) => isAppended(plan.verdicts[n]));
    const outcome = await writer.place(plan, { position: remembered.head.position, orLater });
    if (outcome.is === 'placed') return outcome;
    const ids = this.#sent.map(commandOf);
    this.#sent = [];
    if (outcome.is === 'known') await this.#lookUp(ids);
    return outcome;
  }

  #settled(plan: Plan): Placed {
    this.ground.remembered.advance(plan);
    return { plan, verdicts: this.#batch.map((one, n) => settled(one, plan.verdicts[n])) };
  }

  /** Some of these are on the record: the database refused to record them again, and with that ended the transaction. */
  async #lookUp(ids: readonly string[]): Promise<void> {
    const { writer, remembered } = this.ground;
    if (this.#locked) await writer.rollback();
    this.#locked = false;
    const { commands } = await writer.prove(remembered.head.position, ids);
    if (commands.length === 0)
      throw new Error('A command is on the record already, and cannot be found there.');
    for (const [id, command] of commands) this.#commands.set(id, command);
  }

  async #lock(): Promise<void> {
    const { writer, remembered } = this.ground;
    if (this.#locked)
      throw new Error('The head moved while it was locked: someone wrote to the record without it.');
    const news = await writer.lockHead(remembered.trueAt);
    this.#locked = true;
    this.#contended = news.head.position !== remembered.head.position;
    remembered.catchUp(news);
  }

  #assertWanted(): void {
    if (this.#abandoned) throw new Error('The batch is tried again elsewhere.');
  }
}

const besideOf = ({ beside = [] }: Append, stream: string): number | undefined =>
  beside.find((one) => one.stream === stream)?.revision;

type Planned = Plan['verdicts'][number];

const commandOf = ({ prepared }: Waiting): string => prepared.append.command.id;

const isAppended = (verdict: Planned | undefined): boolean =>
  verdict !== undefined && !(verdict instanceof Error) && verdict.is === 'appended';

/** Found on the record after its answer was lost, it was appended then. */
const settled = ({ unsure }: Waiting, verdict: Planned | undefined): Planned => {
  if (verdict === undefined) throw new Error('a plan gives a verdict on every request');
  return unsure && !(verdict instanceof Error) && verdict.is === 'repeated'
    ? { ...verdict, is: 'appended' }
    : verdict;
};
