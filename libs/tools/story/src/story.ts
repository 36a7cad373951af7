import { createHash } from 'node:crypto';
import {
  type Act,
  type AnyCommand,
  type Case,
  decide,
  type Envelope,
  type Event,
  exactly,
  isEveryOne,
  loadMore,
  nothingLoaded,
  type Recorded,
  Rejection,
  type Value,
} from '@throughline/kernel';
import { sampleInstant } from './sample';
import { cameOut } from './told';

/** Who acts and under which circumstances; whatever is not stated is filled in. */
export type Teller = Partial<Act>;

/** An officer of an agency, acting at a time: `by('customs')`, `by('customs', { officer: 'officer-2' })`. */
export const by = (agency: string, more: Teller = {}): Teller => ({ agency: `agency-${agency}`, ...more });

/** What is said to happen later than the sample is recorded later, too. */
const act = (teller: Teller): Act => {
  const { happened = exactly(sampleInstant) } = teller;
  return {
    officer: 'officer-1',
    agency: 'agency-1',
    authority: 'Policing Act 2008',
    purpose: 'INVESTIGATION',
    happened,
    commandId: 'command-1',
    correlationId: 'command-1',
    basis: [{ stream: 'detection-1', revision: 0 }],
    derived: [],
    known: {},
    digest,
    now: happened.latest > sampleInstant ? happened.latest : sampleInstant,
    id: 'subject-1',
    ...teller,
  };
};

/** What the server answers as the SHA-256 of a content. */
export const digest = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** All that a teller leaves unsaid, filled in. */
export const actBy = act;

const recorded = (event: Event, revision: number, teller: Teller): Recorded => {
  const { now, id, marking, known: _known, digest: _digest, ...circumstances } = act(teller);
  const envelope: Envelope = {
    ...circumstances,
    id: `event-${revision}`,
    stream: id,
    revision,
    position: BigInt(revision + 1),
    version: event.version,
    recordedAt: now,
    marking: marking ?? { classification: 'IN_CONFIDENCE' },
  };
  return { ...event, ...envelope };
};

/** What a command finds that asks of several aggregates, of which the story tells nothing. */
const nothingKnown = (
  { consults }: AnyCommand,
  input: object,
  { told, state }: { readonly told: Act; readonly state: unknown },
): Readonly<Record<string, ReadonlyMap<string, never>>> =>
  Object.fromEntries(
    Object.entries(consults?.(input, told, state) ?? {}).flatMap(([name, [, of]]) =>
      Array.isArray(of) || isEveryOne(of) ? [[name, new Map<string, never>()]] : [],
    ),
  );

type Chapter = { readonly event: Event; readonly teller: Teller };

/** Tells of commands: `given(what happened).when(command, input, by(whom)).then(events)`, or `.rejected(code)`. */
export const story = () => tell([]);

const tell = (chapters: readonly Chapter[]) => ({
  /** What happened before, all by one teller; call it again for what another did. */
  given: (events: readonly Event[], teller: Teller = {}) =>
    tell([...chapters, ...events.map((event) => ({ event, teller }))]),
  when: <C extends AnyCommand>(command: C, input: Value<C['fields']>, teller: Teller = {}) => {
    const history = chapters.map(({ event, teller: who }, revision) => recorded(event, revision, who));
    const loaded = loadMore(command.aggregate, nothingLoaded(command.aggregate), history);
    const told = act(teller);
    const known = {
      ...nothingKnown(command, input, { told, state: loaded.state }),
      ...(told.known as object),
    };
    const of: Case = { input, loaded, act: { ...told, known }, sources: [] };
    const answer = decide(command, of);
    return {
      then: (...expected: readonly Event[]): void => {
        expect(answer instanceof Rejection ? answer : answer.map(({ event }) => event)).toEqual(expected);
        cameOut({ command, of, answer });
      },
      rejected: (code: string): void => {
        expect(answer).toMatchObject({ code });
        cameOut({ command, of, answer });
      },
    };
  },
});

/** A recorded event, for specs of projections. */
export const asRecorded = recorded;
