import type { EventStore } from '@throughline/event-store';
import { type AnyView, type Field, mustBeKnown } from '@throughline/kernel';
import type { FieldProblem } from '../input/field-problem';
import type { Officer } from '../officer';

/** The agencies there are: those that officers act for, and those that are registered. */
export class Agencies {
  private readonly known: Set<string>;

  constructor(
    officers: readonly Officer[],
    private readonly store: Pick<EventStore, 'readStream'>,
  ) {
    this.known = new Set(officers.map(({ agency }) => agency));
  }

  /** Those among a view's arguments that there are not: a slip would only ever be answered with nothing. */
  async unknownIn(
    { args: declared }: AnyView,
    args: Readonly<Record<string, unknown>>,
  ): Promise<readonly FieldProblem[]> {
    const fields = Object.entries(declared as Readonly<Record<string, Field<unknown>>>);
    const named = fields.filter(([path, { kind }]) => kind.is === 'id' && kind.of === 'Agency' && args[path]);
    const problems = named.map(async ([path]) =>
      (await this.isThere(args[path] as string))
        ? []
        : [{ path, must: mustBeKnown('the id of an agency', args[path] as string, this.known) }],
    );
    return (await Promise.all(problems)).flat();
  }

  /** One that was registered once is known for good. */
  private async isThere(agency: string): Promise<boolean> {
    if (this.known.has(agency)) return true;
    const [registered] = await this.store.readStream(agency, { limit: 1 });
    if (registered) this.known.add(agency);
    return registered !== undefined;
  }
}
