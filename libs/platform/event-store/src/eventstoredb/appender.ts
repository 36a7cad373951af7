import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@throughline/kernel';
import { EventStoreError } from '../event-store-error';
import { beforeHead, fits } from '../plan-batch';
import type { Append, Appended, Place } from '../port';
import { Revisions } from '../revisions';
import type { Prepared } from '../prepare';
import { notRecorded, outcomeUnknown, unavailable } from '../write-fault';
import type { Engine } from './engine';
import { engineFault } from './engine-fault';
import { toLog } from './logged';
import type { SealedIndex } from './sealed-index';
import type { SealedView, Unsealed } from './sealed-view';

type AppenderOptions = {
  readonly engine: Engine;
  readonly index: SealedIndex;
  readonly view: SealedView;
  readonly now: () => Instant;
  /** For how long an engine that does not answer is tried again before whoever waits is told. */
  readonly patienceMs: number;
};

/** What became of one attempt to append. */
type Attempt = 'appended' | { readonly actual: number };

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
const TRIES = 1_000;

/**
 * Appends to the log what was not appended before. To be asked for one stream, and for one command, at a time in a process; of
 * several processes the engine lets one append at a revision.
 */
export class Appender {
  readonly #revisions = new Revisions();

  constructor(private readonly options: AppenderOptions) {}

  async append(prepared: Prepared): Promise<Appended> {
    const { stream, expected, command, recordedAt } = prepared.append;
    const before = await this.options.view.command(command.id);
    if (before) return this.#answerKnown(before, prepared, 'repeated');
    if (recordedAt !== undefined) await this.#assertNotBeforeHead(recordedAt);
    // At a revision that is read just now the engine would take the same events again.
    const since =
      expected === 'any' && !this.#revisions.get(stream) ? await this.#recordedBefore(prepared) : undefined;
    if (since) return this.#answerKnown(since, prepared, 'repeated');
    const moved = await this.#movedBeside(prepared.append);
    if (moved) return moved;
    for (let tries = 0; tries < TRIES; tries++) {
      const revision = expected === 'none' ? -1 : expected === 'any' ? await this.#lastOf(stream) : expected;
      const { attempt, unsure } = await this.#untilAnswered(prepared, revision);
      if (attempt === 'appended') return this.#recorded(prepared, revision + prepared.events.length);
      const known = await this.#recordedBefore(prepared);
      if (known) return this.#answerKnown(known, prepared, unsure ? 'appended' : 'repeated');
      this.#revisions.set(stream, attempt.actual);
      if (!fits(expected, attempt.actual)) return { is: 'conflict', actual: attempt.actual };
    }
    throw new EventStoreError(
      'NOT_RECORDED',
      `Too many write to ${stream} at once. Nothing was recorded; try again.`,
    );
  }

  async #assertNotBeforeHead(given: Instant): Promise<void> {
    const { recordedAt: last } = await this.options.index.head();
    if (last !== undefined && given < last) throw beforeHead(given, last);
  }

  async #lastOf(stream: string): Promise<number> {
    return this.#revisions.get(stream) ?? (await this.options.engine.lastRevision(stream));
  }

  /** The engine looks at one stream only: what another process writes to the others in the meantime is not seen. */
  async #movedBeside({ beside = [] }: Append): Promise<Extract<Appended, { is: 'conflict' }> | undefined> {
    for (const { stream, revision } of beside) {
      const known = this.#revisions.get(stream);
      const actual =
        known !== undefined && known >= revision ? known : await this.options.engine.lastRevision(stream);
      this.#revisions.set(stream, actual);
      if (actual !== revision) return { is: 'conflict', actual, beside: stream };
    }
    return undefined;
  }

  /** Tries the same again for as long as there is no answer: the engine takes the same events at the same revision once. */
  async #untilAnswered(prepared: Prepared, revision: number): Promise<{ attempt: Attempt; unsure: boolean }> {
    const deadline = performance.now() + this.options.patienceMs;
    const events = this.#toLog(prepared, revision);
    let unsure = false;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.options.engine.append(prepared.append.stream, revision, events);
        return { attempt: 'appended', unsure };
      } catch (error) {
        const fault = engineFault(error);
        if (fault.is === 'wrong-revision') return { attempt: { actual: fault.actual }, unsure };
        if (fault.is === 'refused' && !unsure) throw notRecorded(error);
        unsure ||= fault.is === 'unknown';
        if (unsure) this.#revisions.forget(prepared.append.stream);
        if (performance.now() + wait > deadline)
          throw unsure ? outcomeUnknown(prepared.append.command.id, error) : unavailable(error);
      }
      await pause(wait);
    }
  }

  #toLog({ append, events }: Prepared, revision: number): readonly ReturnType<typeof toLog>[] {
    const { id: command, hash } = append.command;
    const recordedAt = append.recordedAt ?? this.options.now();
    return events.map((event, index) => {
      const body = event.body({ revision: revision + 1 + index, recordedAt });
      const last = index === events.length - 1;
      return toLog({ command, hash, recordedAt, last, index, type: event.type, body });
    });
  }

  /** Looks where the index has not come to yet as well: another process may have recorded the command just now. */
  async #recordedBefore({ append }: Prepared): Promise<Unsealed | undefined> {
    const { engine, index } = this.options;
    const known = await index.command(append.command.id);
    if (known) return { hash: known.hash, ...known.receipt };
    const from = (await index.lastOfStream(append.stream)) + 1;
    const tail = await engine.readStream(append.stream, { from, limit: undefined });
    return tail.findLast(({ command }) => command === append.command.id);
  }

  #answerKnown(
    { hash, stream, revision }: Unsealed,
    { append }: Prepared,
    is: 'appended' | 'repeated',
  ): Appended {
    return hash === append.command.hash
      ? { is, stream, revision, place: this.#place(stream, revision) }
      : { is: 'reused' };
  }

  #recorded({ append }: Prepared, revision: number): Appended {
    const { stream, command } = append;
    this.#revisions.set(stream, revision);
    this.options.view.recorded(command.id, { hash: command.hash, stream, revision });
    return { is: 'appended', stream, revision, place: this.#place(stream, revision) };
  }

  #place(stream: string, revision: number): () => Promise<Place> {
    return () => this.options.view.placeOf(stream, revision, this.options.patienceMs);
  }
}
