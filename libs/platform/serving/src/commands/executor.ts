import {
  type Act,
  type AnyCommand,
  type Circumstances,
  decide,
  type Decided,
  type Event,
  exactly,
  generalRejection,
  type Instant,
  mayCiteWithdrawn,
  nothingLoaded,
  Rejection,
} from '@throughline/kernel';
import type { Classification, CodeOf } from '@throughline/vocabulary';
import { type Appended, type EventStore, placed, type Receipt } from '@throughline/event-store';
import { contentHash, commandKey, digest, targetOf } from './command-ids';
import { type Consulted, Facts } from './facts';
import { referencesIn } from './references';
import { type KnownThings, type Sourced, Sources } from './sources';
import { StateCache } from './state-cache';
import { StreamsOfKind } from './streams-of-kind';
import { UnderWay } from './under-way';

const TRIES = 10;

/** A command that has passed its checks, with who gives it and how. */
export type Issued = {
  readonly command: AnyCommand;
  readonly input: Readonly<Record<string, unknown>>;
  readonly circumstances: Omit<Circumstances, 'happened'> & Partial<Pick<Circumstances, 'happened'>>;
  /** How high whoever gives it is cleared; anything may be cited, where not said. */
  readonly clearance?: CodeOf<typeof Classification> | undefined;
  /** Whether the command id was chosen by who gives the command, so that it may be a retry. */
  readonly mayBeRetry: boolean;
  /** When it is to count as recorded; only a demonstration store takes this. */
  readonly recordedAt?: Instant;
};

export type Done = Receipt & {
  readonly id: string;
  readonly repeated: boolean;
  /** What a second officer gives back to approve it, where the last event recorded awaits or gives that. */
  readonly contentHash?: string | undefined;
};

const hashIn = (event: Event | undefined): Pick<Done, 'contentHash'> => {
  const { contentHash: found } = (event?.data ?? {}) as { readonly contentHash?: string };
  return found === undefined ? {} : { contentHash: found };
};

type Ids = { readonly id: string; readonly key: string; readonly hash: string };

/** What was decided, and on what: how long the stream was, and where those were that were consulted. */
type Deciding = {
  readonly decided: readonly Decided[];
  readonly act: Act;
  readonly length: number;
  readonly beside: Consulted['beside'];
  readonly recordedAt: Instant | undefined;
};

export type ExecutorParts = {
  readonly store: EventStore;
  readonly clock: () => Instant;
  readonly known: KnownThings;
};

/** Carries commands out: read the stream, decide, append. There is nothing else a command may do. */
export class Executor {
  private readonly store: EventStore;
  private readonly clock: () => Instant;
  private readonly states: StateCache;
  private readonly sources: Sources;
  private readonly facts: Facts;
  private readonly underWay = new UnderWay();

  constructor({ store, clock, known }: ExecutorParts) {
    this.store = store;
    this.clock = clock;
    this.states = new StateCache(store);
    this.sources = new Sources(store, this.states, known);
    this.facts = new Facts(this.states, known.aggregates, new StreamsOfKind(store));
  }

  /** @throws EventStoreError where the store does; OVERLOADED before anything is read. */
  execute(issued: Issued): Promise<Done | Rejection> {
    return this.underWay.let(issued.circumstances.agency, () => this.carryOut(issued));
  }

  private async carryOut(issued: Issued): Promise<Done | Rejection> {
    const { command, input, circumstances, mayBeRetry, clearance } = issued;
    const key = commandKey(circumstances.agency, circumstances.commandId);
    const { commandId: _, ...asked } = circumstances;
    const ids = {
      id: targetOf(command, input, key),
      key,
      hash: contentHash(command.name, { input, ...asked }),
    };
    const before = mayBeRetry ? await this.answeredBefore(ids) : undefined;
    if (before) return before;
    const references = referencesIn(command.fields, input, 'input');
    const sources = await this.sources.of({
      basis: circumstances.basis,
      references,
      clearance,
      mayBeWithdrawn: mayCiteWithdrawn(command, input),
    });
    const answer = sources instanceof Rejection ? sources : await this.decideAndAppend(issued, ids, sources);
    // The same command, sent twice at once, may have been carried out since; then that is the answer.
    const since = mayBeRetry && answer instanceof Rejection ? await this.answeredBefore(ids) : undefined;
    return since ?? answer;
  }

  private async answeredBefore({ id, key, hash }: Ids): Promise<Done | Rejection | undefined> {
    const status = await this.store.commandStatus(key);
    if (status.is !== 'recorded') return undefined;
    return status.hash === hash ? this.doneBefore(status.receipt, id) : generalRejection('COMMAND_ID_REUSED');
  }

  private async doneBefore({ stream, revision, position, recordedAt }: Receipt, id: string): Promise<Done> {
    const [last] = await this.store.readStream(stream, { from: revision, limit: 1 });
    return { stream, revision, position, recordedAt, id, repeated: true, ...hashIn(last) };
  }

  private async decideAndAppend(
    issued: Issued,
    ids: Ids,
    { markings: sources, basis, practice }: Sourced,
  ): Promise<Done | Rejection> {
    const { command, input } = issued;
    for (let tries = 0; tries < TRIES; tries++) {
      // What a command brings into being is not there yet; should it be, the store says so, and it is looked at.
      const isNew = command.opens && tries === 0;
      const loaded = isNew
        ? nothingLoaded(command.aggregate)
        : await this.states.load(command.aggregate, ids.id);
      const { act, beside } = await this.actOf(issued, { id: ids.id, basis, state: loaded.state });
      const decided = decide(command, { input, loaded, act, sources, practice });
      if (decided instanceof Rejection) return decided;
      const appending = this.append(
        { decided, act, length: loaded.length, beside, recordedAt: issued.recordedAt },
        ids,
      );
      const answer = await placed(appending);
      switch (answer.is) {
        case 'appended':
          return { ...answer, id: ids.id, repeated: false, ...hashIn(decided.at(-1)?.event) };
        case 'repeated':
          return this.doneBefore(answer, ids.id);
        case 'reused':
          return generalRejection('COMMAND_ID_REUSED');
        case 'conflict':
          continue;
      }
    }
    return generalRejection('CONFLICT');
  }

  /** Who acts and when, with all that is known to them now, and the streams that tell it. */
  private async actOf(
    { command, input, circumstances: asked, recordedAt }: Issued,
    { id, basis, state }: Pick<Act, 'id' | 'basis'> & { readonly state: unknown },
  ): Promise<{ readonly act: Act } & Pick<Consulted, 'beside'>> {
    const now = recordedAt ?? this.clock();
    const { happened = exactly(now), ...circumstances } = asked;
    const alone: Act = { ...circumstances, basis, happened, now, id, known: {}, digest };
    const [{ known, beside }, interests] = await Promise.all([
      this.facts.consultedBy(command, input, { act: alone, state }),
      this.facts.interestsOf(command, alone),
    ]);
    return { act: { ...alone, known, interests }, beside };
  }

  private append(what: Deciding, { id, key, hash }: Ids): Promise<Appended> {
    const { authority, purpose, happened, officer, agency, correlationId, causationId, basis, derived } =
      what.act;
    const circumstances = { authority, purpose, happened, officer, agency, correlationId, basis, derived };
    return this.store.append({
      stream: id,
      expected: what.length === 0 ? 'none' : what.length - 1,
      events: what.decided.map((decided) => ({
        ...circumstances,
        ...(causationId === undefined ? {} : { causationId }),
        ...decided,
      })),
      ...(what.beside.length > 0 ? { beside: what.beside } : {}),
      command: { id: key, hash },
      ...(what.recordedAt ? { recordedAt: what.recordedAt } : {}),
    });
  }
}
