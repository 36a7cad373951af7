import {
  type Act,
  type AnyAggregate,
  type AnyCommand,
  type Asked,
  citationOf,
  citedIn,
  type everyOne,
  type Fact,
  gradingNow,
  isEveryOne,
  mayDecide,
} from '@throughline/kernel';
import type { StreamAt } from '@throughline/event-store';
import { kindOfStream } from './kind-of-stream';
import type { StateCache } from './state-cache';
import type { StreamsOfKind } from './streams-of-kind';

/** What a command consults, each under the name that the command gives it, and the streams that tell it, as they were read. */
export type Consulted = {
  readonly known: Readonly<Record<string, unknown>>;
  readonly beside: readonly StreamAt[];
};

/** One aggregate's answer to what was asked for. */
type Answer = { readonly asked: string; readonly told: unknown; readonly at: StreamAt };

/** Finds out what a command consults, from what other aggregates publish. */
export class Facts {
  private readonly kindOf: ReturnType<typeof kindOfStream>;

  constructor(
    private readonly states: StateCache,
    private readonly aggregates: ReadonlyMap<string, AnyAggregate>,
    private readonly streams: Pick<StreamsOfKind, 'all'>,
  ) {
    this.kindOf = kindOfStream(aggregates);
  }

  /** What who acts declared an interest in, and what that was merged into since or before; nothing where the command decides nothing. */
  async interestsOf(command: AnyCommand, { agency, officer }: Act): Promise<NonNullable<Act['interests']>> {
    const of = mayDecide(command) ? this.kindOf(agency) : undefined;
    const declared = of?.interestsOf?.((await this.states.load(of, agency)).state, officer) ?? [];
    const found = await Promise.all(
      [...declared].map(async ([id, revision]) =>
        (await this.readAs(id)).map((one) => [one, citationOf({ stream: agency, revision })] as const),
      ),
    );
    return new Map(found.flat());
  }

  /** A thing and all that it was merged into, one after the other. */
  private async readAs(id: string): Promise<readonly string[]> {
    const all = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !all.has(at);) {
      all.add(at);
      const of = this.kindOf(at);
      at = of?.mergedInto?.((await this.states.load(of, at)).state);
    }
    return [...all];
  }

  /** All of it, as things stand now. */
  async consultedBy(
    { consults }: AnyCommand,
    input: object,
    { act, state }: { readonly act: Act; readonly state: unknown },
  ): Promise<Consulted> {
    const asked = Object.entries(consults?.(input, act, state) ?? {});
    const found = await Promise.all(
      asked.map(async ([name, [fact, of]]) => ({ name, of, answers: await this.ask(fact, of) })),
    );
    return {
      known: Object.fromEntries(found.map(({ name, of, answers }) => [name, knownFrom(of, answers)])),
      beside: found
        .flatMap(({ answers }) => answers.map(({ at }) => at))
        .filter((at) => at.stream !== act.id),
    };
  }

  private async ask(fact: Fact, asked: Asked): Promise<readonly Answer[]> {
    const answers = new Map<string, Answer>();
    const ids = isEveryOne(asked) ? await this.streams.all(fact.of) : asked;
    for (let each = idsIn(ids); each.length > 0;) {
      const known = await Promise.all(
        each.map((id) => (fact === gradingNow ? this.graded(id) : this.answer(fact, id))),
      );
      for (const one of known) if (one) answers.set(one.asked, one);
      each = onwardsFrom(fact, known).filter((id) => !answers.has(id));
    }
    return [...answers.values()];
  }

  /** How what is cited stands; `undefined` where nothing could have changed it. */
  private async graded(citation: string): Promise<Answer | undefined> {
    const { stream, revision } = citedIn(citation);
    const of = this.kindOf(stream);
    if (!of?.gradingOf) return undefined;
    const { state, length } = await this.states.load(of, stream);
    return { asked: citation, told: of.gradingOf(state, revision), at: { stream, revision: length - 1 } };
  }

  private async answer(fact: Fact, id: string): Promise<Answer> {
    const of = this.aggregates.get(fact.of);
    const publishes = of?.publishes?.find((one) => one.fact === fact);
    if (!of || !publishes) throw new Error(`nothing publishes ${fact.name}: ${fact.of} must`);
    const { state, length } = await this.states.load(of, id);
    return {
      asked: id,
      told: length === 0 ? undefined : publishes.tell(state),
      at: { stream: id, revision: length - 1 },
    };
  }
}

/** To which others the answers lead on, each once. */
const onwardsFrom = (fact: Fact, answers: readonly (Answer | undefined)[]): readonly string[] => {
  const told = answers.flatMap((one) => (one?.told === undefined ? [] : [one.told]));
  return [...new Set(told.flatMap((one) => fact.leadsTo?.(one) ?? []))];
};

/** The ids asked for, each once. */
const idsIn = (ids: Exclude<Asked, typeof everyOne>): readonly string[] =>
  typeof ids === 'string' ? [ids] : [...new Set(ids)];

const knownFrom = (ids: Asked, answers: readonly Answer[]): unknown =>
  ids === undefined || typeof ids === 'string'
    ? answers[0]?.told
    : new Map(answers.flatMap(({ asked, told }) => (told === undefined ? [] : [[asked, told]])));
