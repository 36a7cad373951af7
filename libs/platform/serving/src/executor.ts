import {
  type Act,
  type AnyCommand,
  type Basis,
  type Circumstances,
  decide,
  type Decided,
  exactly,
  generalRejection,
  type Instant,
  Rejection,
} from '@throughline/kernel';
import type { Appended, EventStore, Receipt } from '@throughline/event-store';
import { contentHash, commandKey, targetOf } from './command-ids';
import { StateCache } from './state-cache';

const TRIES = 10;

/** A command that has passed its checks, with who gives it and how. */
export type Issued = {
  readonly command: AnyCommand;
  readonly input: Readonly<Record<string, unknown>>;
  readonly circumstances: Omit<Circumstances, 'happened'> & Partial<Pick<Circumstances, 'happened'>>;
  /** Whether the command id was chosen by who gives the command, so that it may be a retry. */
  readonly mayBeRetry: boolean;
  /** When it is to count as recorded; only a demonstration store takes this. */
  readonly recordedAt?: Instant;
};

export type Done = Receipt & { readonly id: string; readonly repeated: boolean };

/** Carries commands out: read the stream, decide, append. There is nothing else a command may do. */
export class Executor {
  private readonly states: StateCache;

  constructor(
    private readonly store: EventStore,
    private readonly clock: () => Instant,
  ) {
    this.states = new StateCache(store);
  }

  async execute(issued: Issued): Promise<Done | Rejection> {
    const { command, input, circumstances } = issued;
    const key = commandKey(circumstances.agency, circumstances.commandId);
    const { commandId: _, ...asked } = circumstances;
    const hash = contentHash(command.name, { input, ...asked });
    const id = targetOf(command, input, key);
    if (issued.mayBeRetry) {
      const status = await this.store.commandStatus(key);
      if (status.is === 'recorded')
        return status.hash === hash
          ? { ...status.receipt, id, repeated: true }
          : generalRejection('COMMAND_ID_REUSED');
    }
    if (!(await this.isOnRecord(circumstances.basis))) return generalRejection('BASIS_NOT_FOUND');
    return this.decideAndAppend(issued, { id, key, hash });
  }

  private async decideAndAppend(
    issued: Issued,
    ids: { id: string; key: string; hash: string },
  ): Promise<Done | Rejection> {
    const { command, input } = issued;
    for (let tries = 0; tries < TRIES; tries++) {
      const now = issued.recordedAt ?? this.clock();
      const { happened = exactly(now), ...circumstances } = issued.circumstances;
      const act: Act = { ...circumstances, happened, now, id: ids.id };
      const loaded = await this.states.load(command.aggregate, ids.id);
      const decided = decide(command, { input, loaded, act });
      if (decided instanceof Rejection) return decided;
      const answer = await this.append(
        { decided, act, length: loaded.length, recordedAt: issued.recordedAt },
        ids,
      );
      switch (answer.is) {
        case 'appended':
        case 'repeated':
          return { ...answer, id: ids.id, repeated: answer.is === 'repeated' };
        case 'reused':
          return generalRejection('COMMAND_ID_REUSED');
        case 'conflict':
          continue;
      }
    }
    return generalRejection('CONFLICT');
  }

  private append(
    what: { decided: readonly Decided[]; act: Act; length: number; recordedAt: Instant | undefined },
    { id, key, hash }: { id: string; key: string; hash: string },
  ): Promise<Appended> {
    const { now: _now, id: _id, marking: _marking, commandId: _commandId, ...circumstances } = what.act;
    return this.store.append({
      stream: id,
      expected: what.length === 0 ? 'none' : what.length - 1,
      events: what.decided.map((decided) => ({ ...circumstances, ...decided })),
      command: { id: key, hash },
      ...(what.recordedAt ? { recordedAt: what.recordedAt } : {}),
    });
  }

  /** Streams have no gaps, so that of several citations of one stream only the last need be looked for. */
  private async isOnRecord(basis: readonly Basis[]): Promise<boolean> {
    const last = new Map<string, number>();
    for (const { stream, revision } of basis) last.set(stream, Math.max(revision, last.get(stream) ?? 0));
    const found = await Promise.all(
      [...last].map(
        async ([stream, revision]) =>
          (await this.store.readStream(stream, { from: revision, limit: 1 })).length > 0,
      ),
    );
    return found.every(Boolean);
  }
}
