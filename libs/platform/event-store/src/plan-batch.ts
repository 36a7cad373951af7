import type { Instant } from '@throughline/kernel';
import { EventStoreError } from './event-store-error';
import { later } from './instant';
import type { Appended, ExpectedRevision, Head, Receipt } from './port';
import type { Prepared } from './prepare';

/** A command that is on the record, or will be once the batch is. */
export type KnownCommand = { readonly hash: string; readonly receipt: Receipt };

/** What is answered to a request, with its place known. */
export type Verdict =
  ({ readonly is: 'appended' | 'repeated' } & Receipt) | Extract<Appended, { is: 'reused' | 'conflict' }>;

export const acknowledge = (verdict: Verdict): Appended => {
  if (verdict.is === 'reused' || verdict.is === 'conflict') return verdict;
  const { is, stream, revision, position, recordedAt } = verdict;
  return {
    is,
    stream,
    revision,
    async place() {
      return { position, recordedAt };
    },
  };
};

/** What a batch is decided against. */
type Ground = {
  readonly head: Head;
  readonly revisionOf: (stream: string) => number;
  readonly commands: ReadonlyMap<string, KnownCommand>;
  readonly now: Instant;
};

type PlannedRow = {
  readonly prepared: Prepared;
  readonly index: number;
  readonly revision: number;
  readonly recordedAt: Instant;
};

/** Holds good only if the ground does: no verdict may be given before that is proven. */
export type Plan = {
  readonly rows: readonly PlannedRow[];
  readonly verdicts: readonly (Verdict | EventStoreError)[];
  readonly head: Head;
  readonly revisions: ReadonlyMap<string, number>;
};

export const fits = (expected: ExpectedRevision, actual: number): boolean =>
  expected === 'any' || actual === (expected === 'none' ? -1 : expected);

/** Gives every event of a batch its place, in order; what cannot be placed harms nothing but itself. */
export const planBatch = (batch: readonly Prepared[], ground: Ground): Plan => {
  const rows: PlannedRow[] = [];
  const revisions = new Map<string, number>();
  const commands = new Map(ground.commands);
  let head = ground.head;

  const lastOf = (stream: string): number => revisions.get(stream) ?? ground.revisionOf(stream);
  const verdictOn = (prepared: Prepared): Verdict | EventStoreError => {
    const { stream, expected, beside = [], command, recordedAt: given } = prepared.append;
    const known = commands.get(command.id);
    if (known) return known.hash === command.hash ? { is: 'repeated', ...known.receipt } : { is: 'reused' };
    const moved = beside.find((one) => one.revision !== lastOf(one.stream));
    if (moved) return { is: 'conflict', actual: lastOf(moved.stream), beside: moved.stream };
    const actual = lastOf(stream);
    if (!fits(expected, actual)) return { is: 'conflict', actual };
    if (given !== undefined && head.recordedAt !== undefined && given < head.recordedAt)
      return beforeHead(given, head.recordedAt);
    const recordedAt = given ?? later(head.recordedAt, ground.now);
    prepared.events.forEach((_, index) =>
      rows.push({ prepared, index, revision: actual + 1 + index, recordedAt }),
    );
    const revision = actual + prepared.events.length;
    const receipt = {
      stream,
      revision,
      position: head.position + BigInt(prepared.events.length),
      recordedAt,
    };
    revisions.set(stream, revision);
    commands.set(command.id, { hash: command.hash, receipt });
    head = { position: receipt.position, recordedAt };
    return { is: 'appended', ...receipt };
  };

  const verdicts = batch.map(verdictOn);
  return { rows, verdicts, head, revisions };
};

export const beforeHead = (given: Instant, last: Instant): EventStoreError =>
  new EventStoreError(
    'RECORDED_BEFORE_HEAD',
    `The recording time ${given} is before that of the last event on the record, ${last}. Recording times never go back: give ${last} or later.`,
  );
