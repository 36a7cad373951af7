import {
  type Basis,
  citationOf,
  generalRejection,
  type Marking,
  type Recorded,
  Rejection,
} from '@throughline/kernel';
import type { EventStore } from '@throughline/event-store';
import type { Reference } from './references';

/** What is known outside the record: the kinds of thing that have streams, and the agencies there are. */
export type Known = { readonly streams: ReadonlySet<string>; readonly agencies: ReadonlySet<string> };

/** Looks up what commands cite and refer to. */
export class Sources {
  constructor(
    private readonly store: EventStore,
    private readonly known: Known,
  ) {}

  /** The markings of all of it, or the rejection that names the first that is not there. */
  async markingsOf(
    basis: readonly Basis[],
    references: readonly Reference[],
  ): Promise<readonly Marking[] | Rejection> {
    const strange = references.find(({ of, id }) => of === 'Agency' && !this.known.agencies.has(id));
    if (strange) return notFound(strange);
    const named = references.filter(({ of }) => this.known.streams.has(of));
    const [cited, openings] = await Promise.all([
      Promise.all(basis.map(({ stream, revision }) => this.event(stream, revision))),
      Promise.all(named.map(({ id }) => this.event(id, 0))),
    ]);
    const missing = cited.indexOf(undefined);
    if (missing >= 0)
      return generalRejection(
        'BASIS_NOT_FOUND',
        `circumstances.basis cites ${citationOf(basis[missing]!)}, which is not on the record.`,
      );
    const absent = openings.indexOf(undefined);
    if (absent >= 0) return notFound(named[absent]!);
    return [...cited, ...openings].map((event) => event!.marking);
  }

  private async event(stream: string, revision: number): Promise<Recorded | undefined> {
    return (await this.store.readStream(stream, { from: revision, limit: 1 }))[0];
  }
}

const notFound = ({ path, id }: Reference): Rejection =>
  generalRejection('REFERENCE_NOT_FOUND', `${path} names ${id}, which is not on the record.`);
