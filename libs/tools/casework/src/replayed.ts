import {
  type Act,
  type AnyAggregate,
  type AnyCommand,
  type Cited,
  citedIn,
  type Fact,
  gradingNow,
  hasIdForm,
  isEveryOne,
  loadMore,
  type Loaded,
  nothingLoaded,
  type Recorded,
} from '@throughline/kernel';

/** What every stream amounts to so far, as whoever decides knows it. */
export class Replayed {
  readonly #loaded = new Map<string, Loaded>();

  constructor(private readonly aggregates: ReadonlyMap<string, AnyAggregate>) {}

  load(of: AnyAggregate, stream: string): Loaded {
    return this.#loaded.get(stream) ?? nothingLoaded(of);
  }

  /** What a command consults, as the streams that it names tell it. */
  knownTo({ aggregate, consults }: AnyCommand, input: object, act: Act): object {
    const asked = Object.entries(consults?.(input, act, this.load(aggregate, act.id).state) ?? {});
    return Object.fromEntries(
      asked.map(([name, [fact, of]]) => {
        if (of === undefined || typeof of === 'string') return [name, this.told(fact, of)];
        const ids = isEveryOne(of) ? this.all(fact.of) : of;
        const told = ids.map((one) => [one, this.told(fact, one)] as const);
        return [name, new Map(told.filter(([, one]) => one !== undefined))];
      }),
    );
  }

  saw(of: AnyAggregate, event: Recorded): void {
    this.#loaded.set(event.stream, loadMore(of, this.load(of, event.stream), [event]));
  }

  private told(fact: Fact, stream: string | undefined): unknown {
    if (fact === gradingNow) return stream && this.graded(citedIn(stream));
    const loaded = stream === undefined ? undefined : this.#loaded.get(stream);
    const published = this.aggregates.get(fact.of)?.publishes?.find((one) => one.fact.name === fact.name);
    return loaded && published?.tell(loaded.state);
  }

  private all(kind: string): readonly string[] {
    return [...this.#loaded.keys()].filter((stream) => hasIdForm(kind, stream));
  }

  private graded({ stream, revision }: Cited): unknown {
    const of = [...this.aggregates.values()].find(({ name }) => hasIdForm(name, stream));
    return of?.gradingOf?.(this.load(of, stream).state, revision);
  }
}
