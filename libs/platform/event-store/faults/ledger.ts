import { waitUntil } from '@throughline/database';
import { EventStoreError } from '../src/event-store-error';
import { placed } from '../src/placed';
import type { Append, EventStore } from '../src/port';

const RECOVERY_MS = 60_000;

/** What its writer was told of a command. One that hung was told nothing within the time that is promised. */
type Fate =
  | { readonly is: 'acknowledged'; readonly revision: number; readonly position: bigint }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'unknown' | 'conflict' | 'hung' };

type Entry = {
  readonly what: Append;
  readonly sentAt: number;
  readonly fate?: Fate;
  readonly toldAt?: number;
};

/** Every command that writers sent, and what they were told of it: what the record is held against afterwards. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  #acknowledged = 0;

  /** `deadlineMs` is the longest that any answer may take, a fault or not. */
  constructor(private readonly deadlineMs = 30_000) {}

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  async send(store: EventStore, what: Append): Promise<Fate> {
    const sentAt = performance.now();
    this.#entries.set(what.command.id, { what, sentAt });
    const fate = await this.#told(store, what);
    this.#entries.set(what.command.id, { what, sentAt, fate, toldAt: performance.now() });
    if (fate.is === 'acknowledged') this.#acknowledged += 1;
    return fate;
  }

  /** How long after a moment the first of the commands sent since then was acknowledged; fails when none is in time. */
  async recoveryFrom(moment: number): Promise<number> {
    const good = (): readonly number[] =>
      this.entries
        .filter(({ sentAt, fate }) => sentAt > moment && fate?.is === 'acknowledged')
        .map(({ toldAt }) => toldAt ?? Infinity);
    if (!(await waitUntil(() => good().length > 0, RECOVERY_MS)))
      throw new Error(`Nobody could write again within ${RECOVERY_MS} ms.`);
    return Math.min(...good()) - moment;
  }

  async #told(store: EventStore, what: Append): Promise<Fate> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Fate>((resolve) => {
      timer = setTimeout(() => resolve({ is: 'hung' }), this.deadlineMs);
    });
    return Promise.race([fateOf(store, what), late]).finally(() => clearTimeout(timer));
  }
}

const fateOf = async (store: EventStore, what: Append): Promise<Fate> => {
  try {
    const answer = await placed(store.append(what));
    if (answer.is === 'reused') throw new Error(`${what.command.id} was taken already.`);
    return answer.is === 'conflict' ? { is: 'conflict' } : { ...answer, is: 'acknowledged' };
  } catch (fault) {
    if (!(fault instanceof EventStoreError)) throw fault;
    return fault.code === 'OUTCOME_UNKNOWN' ? { is: 'unknown' } : { is: 'refused', code: fault.code };
  }
};
