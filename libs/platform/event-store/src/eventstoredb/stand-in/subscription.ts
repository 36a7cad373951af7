import { Bell } from '../../bell';
import { caughtUpAnswer, checkpointAnswer, confirmation, eventAnswer } from './answers';
import type { EventLog, StoredEvent } from './event-log';
import type { Grpc } from './protocol';
import type { ReadQuery } from './read-query';
import { refuse, send, type ReadCall } from './sending';

const A_MINUTE = 60_000;
const EVERYTHING = { matches: () => true, window: 32, interval: Infinity };

/** Sends what was recorded after where it starts, and then what is recorded, until the call ends. */
export class Subscription {
  readonly #bell = new Bell();
  #next: number;
  #considered = 0;

  constructor(
    readonly call: ReadCall,
    readonly log: EventLog,
    readonly query: ReadQuery & { readonly startsAt: number },
  ) {
    this.#next = query.startsAt;
  }

  get #source(): readonly StoredEvent[] {
    return this.query.stream === '$all' ? this.log.events : (this.log.stream(this.query.stream) ?? []);
  }

  get #isOver(): boolean {
    return this.call.cancelled || this.call.writableEnded;
  }

  /** A stream that does not exist is not caught up with before it does. */
  async catchUp(): Promise<void> {
    await send(this.call, confirmation(crypto.randomUUID()));
    const { window, interval } = this.query.filter ?? EVERYTHING;
    for (let page = 1; this.#next < this.#source.length && !this.#isOver; page++) {
      const events = this.#source.slice(this.#next, this.#next + window);
      await this.#page(events, events.length === window && page % interval === 0);
    }
    if (this.#source.length > 0) await send(this.call, caughtUpAnswer());
  }

  /** Ends when the call does. */
  async live(): Promise<void> {
    const hush = this.log.onRecorded(this.#bell.ring);
    this.call.on('cancelled', this.#bell.ring);
    let hadNothing = this.#source.length === 0;
    while (!this.#isOver) {
      while (this.#next < this.#source.length && !this.#isOver) await this.#one(this.#source[this.#next++]!);
      if (hadNothing && this.#next > 0) {
        hadNothing = false;
        await send(this.call, caughtUpAnswer());
      }
      await this.#bell.wait(A_MINUTE);
    }
    hush();
  }

  /** The one error that a subscription ever gives. */
  drop(status: Partial<Grpc.StatusObject>): void {
    refuse(this.call, status);
    this.#bell.ring();
  }

  /** While catching up a checkpoint names the last event sent of the page, or the page's beginning, and then prepares at 0. */
  async #page(events: readonly StoredEvent[], checkpoint: boolean): Promise<void> {
    const { matches, window, interval } = this.query.filter ?? EVERYTHING;
    const sent = events.filter(matches);
    for (const event of sent) await send(this.call, eventAnswer(event));
    const begins = this.#next === 0 ? 0n : events[0]!.position;
    this.#next += events.length;
    this.#considered = (this.#considered + events.length) % (window * interval);
    const last = sent.at(-1)?.position;
    if (checkpoint) await send(this.call, checkpointAnswer(last ?? begins, last ?? 0n));
  }

  async #one(event: StoredEvent): Promise<void> {
    const { matches, window, interval } = this.query.filter ?? EVERYTHING;
    if (matches(event)) await send(this.call, eventAnswer(event));
    this.#considered = (this.#considered + 1) % (window * interval);
    if (this.#considered === 0) await send(this.call, checkpointAnswer(event.position, event.position));
  }
}
