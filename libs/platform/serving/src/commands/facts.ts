import type { Act, AnyAggregate, AnyCommand, Fact } from '@throughline/kernel';
import type { StateCache } from './state-cache';

/** Finds out what a command consults, from what other aggregates publish. */
export class Facts {
  constructor(
    private readonly states: StateCache,
    private readonly aggregates: ReadonlyMap<string, AnyAggregate>,
  ) {}

  /** All of it, as things stand now, each under the name that the command gives it. */
  async knownTo(
    { consults }: AnyCommand,
    input: object,
    { act, state }: { readonly act: Act; readonly state: unknown },
  ): Promise<Readonly<Record<string, unknown>>> {
    const asked = Object.entries(consults?.(input, act, state) ?? {});
    const found = await Promise.all(
      asked.map(async ([name, [fact, of]]) => [name, await this.tell(fact, of)] as const),
    );
    return Object.fromEntries(found);
  }

  private async tell(fact: Fact, ids: string | undefined | readonly string[]): Promise<unknown> {
    if (ids === undefined) return undefined;
    if (typeof ids === 'string') return this.told(fact, ids);
    const all = await Promise.all(
      [...new Set(ids)].map(async (id) => [id, await this.told(fact, id)] as const),
    );
    return new Map(all.filter(([, told]) => told !== undefined));
  }

  private async told(fact: Fact, id: string): Promise<unknown> {
    const of = this.aggregates.get(fact.of);
    const publishes = of?.publishes?.find((one) => one.fact === fact);
    if (!of || !publishes) throw new Error(`nothing publishes ${fact.name}: ${fact.of} must`);
    const { state, length } = await this.states.load(of, id);
    return length === 0 ? undefined : publishes.tell(state);
  }
}
