import {
  type AnyAggregate,
  type Basis,
  type Cited,
  citationOf,
  citedIn,
  generalRejection,
  type Grading,
  type Marking,
  type Recorded,
  Rejection,
} from '@throughline/kernel';
import { Classification, type CodeOf, rankOf } from '@throughline/vocabulary';
import type { EventStore } from '@throughline/event-store';
import { kindOfStream } from './kind-of-stream';
import type { Reference } from './references';
import type { StateCache } from './state-cache';

/** What is known beside the record: the kinds of thing that have streams, and the agencies there are without being registered. */
export type KnownThings = {
  readonly aggregates: ReadonlyMap<string, AnyAggregate>;
  readonly agencies: ReadonlySet<string>;
};

/** What a command cites and refers to, and how high whoever gives it is cleared; anything, where not said. */
export type Mentioned = {
  readonly basis: readonly Cited[];
  readonly references: readonly Reference[];
  readonly clearance?: CodeOf<typeof Classification> | undefined;
  /** Whether what is cited may have been withdrawn, as nobody relies on it here. */
  readonly mayBeWithdrawn?: boolean;
};

/** The markings of all that is mentioned, and what is cited with the grades as they stand. */
export type Sourced = {
  readonly markings: readonly Marking[];
  readonly basis: readonly Basis[];
  /** What is cited and comes from an exercise, as stream@revision. */
  readonly practice: string | undefined;
};

/** Looks up what commands cite and refer to. What is marked above the clearance is answered like what is not there. */
export class Sources {
  private readonly kindOf: ReturnType<typeof kindOfStream>;

  constructor(
    private readonly store: EventStore,
    private readonly states: StateCache,
    private readonly known: KnownThings,
  ) {
    this.kindOf = kindOfStream(known.aggregates);
  }

  /** All of it, or the rejection that names the first that is not there or may not be relied on. */
  async of({ basis, references, clearance, mayBeWithdrawn }: Mentioned): Promise<Sourced | Rejection> {
    const { aggregates, agencies } = this.known;
    const named = references.filter(({ of, id }) => aggregates.has(of) && !agencies.has(id));
    const strange = references.find(
      ({ of, id }) => of === 'Agency' && !aggregates.has(of) && !agencies.has(id),
    );
    if (strange) return notFound(strange);
    const visible = (event: Recorded | undefined) =>
      event && isCleared(clearance, event.marking) ? event : undefined;
    const events = references.filter(({ of }) => of === 'Event');
    const seen = (all: readonly Cited[]) =>
      Promise.all(all.map(async (one) => visible(await this.event(one))));
    const [cited, openings, told] = await Promise.all([
      seen(basis),
      seen(named.map(({ id }) => ({ stream: id, revision: 0 }))),
      seen(events.map(({ id }) => citedOrOpening(id))),
    ]);
    const missing = basis.find((_, n) => !cited[n]);
    if (missing)
      return generalRejection(
        'BASIS_NOT_FOUND',
        `circumstances.basis cites ${citationOf(missing)}, which is not on the record.`,
      );
    const absent = named.find((_, n) => !openings[n]) ?? events.find((_, n) => !told[n]);
    if (absent) return notFound(absent);
    const graded = await Promise.all(basis.map(async (one) => ({ one, grading: await this.gradingOf(one) })));
    const withdrawn = mayBeWithdrawn ? undefined : graded.find(({ grading }) => grading?.withdrawn);
    if (withdrawn) return withdrawnBasis(withdrawn);
    const markings = [...cited, ...openings].map((event) => event!.marking);
    return { markings, basis: graded.map(withGrade), practice: await this.practiceIn(basis) };
  }

  private async practiceIn(basis: readonly Cited[]): Promise<string | undefined> {
    const found = await Promise.all(
      basis.map(async ({ stream }) => {
        const of = this.kindOf(stream);
        return of?.isExercise?.((await this.states.load(of, stream)).state) ?? false;
      }),
    );
    const practice = basis.find((_, n) => found[n]);
    return practice && citationOf(practice);
  }

  private async gradingOf({ stream, revision }: Cited) {
    const of = this.kindOf(stream);
    if (!of?.gradingOf) return undefined;
    return of.gradingOf((await this.states.load(of, stream)).state, revision);
  }

  private async event({ stream, revision }: Cited): Promise<Recorded | undefined> {
    return (await this.store.readStream(stream, { from: revision, limit: 1 }))[0];
  }
}

const isCleared = (clearance: Mentioned['clearance'], { classification }: Marking): boolean =>
  clearance === undefined || rankOf(Classification, clearance) >= rankOf(Classification, classification);

/** A stream that is named whole is there where its first event is. */
const citedOrOpening = (named: string): Cited =>
  named.includes('@') ? citedIn(named) : { stream: named, revision: 0 };

type Graded = { readonly one: Cited; readonly grading: Grading | undefined };

const withGrade = ({ one: { stream, revision }, grading }: Graded): Basis => ({
  stream,
  revision,
  ...(grading?.grade ? { grade: grading.grade } : {}),
});

const withdrawnBasis = ({ one, grading }: Graded): Rejection => {
  const by = grading?.withdrawnBy;
  const instead =
    by === undefined
      ? ''
      : ` To rest on that, cite what took it back, ${citationOf({ ...one, revision: by })}.`;
  return generalRejection(
    'BASIS_WITHDRAWN',
    `circumstances.basis cites ${citationOf(one)}, which was withdrawn: nobody may rely on it any more.${instead}`,
  );
};

const notFound = ({ path, id }: Reference): Rejection =>
  generalRejection('REFERENCE_NOT_FOUND', `${path} names ${id}, which is not on the record.`);
