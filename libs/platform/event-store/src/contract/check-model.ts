import fc from 'fast-check';
import assert from 'node:assert/strict';
import { inspect, isDeepStrictEqual } from 'node:util';
import { EventStoreError } from '../event-store-error';
import { placed } from '../placed';
import type { Append, EventStore, Receipt } from '../port';
import { everything } from './event-store-samples';
import { Asking, type Step } from './model-steps';
import { answerTo, seen, type Answered, type Asked, type Model } from './record-model';

/** How a run of the model has stores. */
export type ModelEngine = {
  readonly open: () => Promise<EventStore>;
  /** The same store again, after it was closed. */
  readonly reopen?: () => Promise<EventStore>;
  /** Makes the engine record what comes next, and lose its answer. */
  readonly loseNextAnswer?: () => void;
  /** How many times it begins anew; CONTRACT_RUNS goes before it. */
  readonly runs?: number;
};

/** What the status of a command tells once its answer was lost. */
type Settled = ({ readonly is: 'on the record' } & Receipt) | { readonly is: 'not recorded' };

/** Asks a new store for random things, in rounds; in each, its answers must be those of the model to the same in some order. */
export const checkModel = async (
  rounds: fc.Arbitrary<readonly (readonly Step[])[]>,
  engine: ModelEngine,
): Promise<void> => {
  const { CONTRACT_SEED: seed, CONTRACT_PATH: path, CONTRACT_RUNS: runs = engine.runs ?? 12 } = process.env;
  const property = fc.asyncProperty(rounds, (steps) => runOnce(steps, engine));
  const result = await fc.check(property, {
    numRuns: Number(runs),
    interruptAfterTimeLimit: 45_000,
    ...(seed === undefined ? {} : { seed: Number(seed), path }),
  });
  if (result.failed)
    throw new Error(
      `${fc.defaultReportMessage(result)}\n${result.errorInstance}\nTo repeat it: CONTRACT_SEED=${result.seed} CONTRACT_PATH=${result.counterexamplePath}`,
    );
};

const runOnce = async (rounds: readonly (readonly Step[])[], engine: ModelEngine): Promise<void> => {
  const run = new Run(engine, await engine.open());
  try {
    for (const steps of rounds) await run.round(steps);
  } finally {
    await run.close();
  }
};

class Run {
  readonly #asking = new Asking();
  #model: Model = [];

  constructor(
    private readonly engine: ModelEngine,
    private store: EventStore,
  ) {}

  close(): Promise<void> {
    return this.store.close();
  }

  async round(steps: readonly Step[]): Promise<void> {
    const asked = steps.map((step) => this.#asking.of(step, this.#model));
    const answers = await Promise.all(asked.map((one) => this.#ask(one)));
    const record = (await everything(this.store)).map(seen);
    const times = record.map(({ recordedAt }) => recordedAt);
    assert.deepEqual(times, [...times].sort(), 'recording times never go back');
    const telling = this.engine.loseNextAnswer ? whenever : (answer: unknown) => answer;
    const exchanges = asked.map((one, n) => ({
      given: telling(answers[n]),
      due: (model: Model): Answered => {
        const { answer, then } = answerTo(one, model, times);
        return { answer: telling(answer), then };
      },
    }));
    const then = inSomeOrder(exchanges, this.#model);
    const said = { before: this.#model, asked: asked.map(inShort), answers, record };
    assert.ok(then, `no order explains these answers: ${inspect(said, { depth: 8 })}`);
    assert.deepEqual(record, then.map(seen), 'the record is what the answers say');
    this.#model = then;
  }

  async #ask(asked: Asked): Promise<unknown> {
    switch (asked.ask) {
      case 'append':
        return this.#append(asked.what, asked.loseAnswer);
      case 'readStream':
        return (await this.store.readStream(asked.stream, asked.range)).map(seen);
      case 'readAll':
        return (await everything(this.store, asked.after, asked.range)).map(seen);
      case 'head':
        return this.store.head();
      case 'positionAt':
        return this.store.positionAt(asked.instant);
      case 'commandStatus':
        return this.store.commandStatus(asked.id);
      case 'reopen':
        return this.#reopen();
    }
  }

  async #append(what: Append, loseAnswer: boolean): Promise<unknown> {
    if (loseAnswer) this.engine.loseNextAnswer?.();
    try {
      return await placed(this.store.append(what));
    } catch (fault) {
      if (!(fault instanceof EventStoreError && fault.code === 'OUTCOME_UNKNOWN')) throw fault;
      const status = await this.store.commandStatus(what.command.id);
      const settled: Settled =
        status.is === 'recorded' && status.hash === what.command.hash
          ? { is: 'on the record', ...status.receipt }
          : { is: 'not recorded' };
      return settled;
    }
  }

  async #reopen(): Promise<unknown> {
    if (this.engine.reopen) {
      await this.store.close();
      this.store = await this.engine.reopen();
    }
    return 'reopened';
  }
}

const inShort = (asked: Asked): unknown => {
  if (asked.ask !== 'append') return asked;
  const { stream, expected, events, command } = asked.what;
  return { stream, expected, events: events.map(({ event }) => event.data), command };
};

/** An answer, and what the model answers to the same. */
type Exchange = { readonly given: unknown; readonly due: (model: Model) => Answered };

/** The record afterwards, if the model gives these answers in any order. */
const inSomeOrder = (exchanges: readonly Exchange[], model: Model): Model | undefined => {
  if (exchanges.length === 0) return model;
  for (const first of exchanges) {
    const { answer, then } = first.due(model);
    if (!agrees(first.given, answer)) continue;
    const others = exchanges.filter((one) => one !== first);
    const end = inSomeOrder(others, then);
    if (end) return end;
  }
  return undefined;
};

const agrees = (given: unknown, expected: unknown): boolean => {
  const { is } = given as { readonly is?: string };
  if (is !== 'not recorded') return isDeepStrictEqual(given, expected);
  return ['conflict', 'reused'].includes((expected as { readonly is?: string }).is ?? '');
};

/** Where answers are lost, nobody can tell what was recorded now from what was recorded before. */
const whenever = (answer: unknown): unknown => {
  const { is } = answer as { readonly is?: string };
  return is === 'appended' || is === 'repeated' ? { ...(answer as object), is: 'on the record' } : answer;
};
