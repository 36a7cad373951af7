import { Classification, rankOf } from '@throughline/vocabulary';
import { type Act, type AnyAggregate, type AnyCommand, fold } from './aggregate';
import type { Marking } from './envelope';
import type { AnyEventType, Event, Recorded } from './event';
import { type Instant, isBefore } from './moment';
import { idsIn } from './ids-in';
import { type GeneralCode, generalRejection, Rejection } from './rejection';

/** An aggregate as loaded: its state, how many events that state was folded from, and what the first of them was. */
export type Loaded = {
  readonly state: unknown;
  readonly length: number;
  readonly opening?: Pick<Recorded, 'happened' | 'marking'>;
};

/** An aggregate of which nothing is on the record. */
export const nothingLoaded = ({ initial }: AnyAggregate): Loaded => ({ state: initial, length: 0 });

/** An aggregate with more of its history, which must follow on what was loaded. */
export const loadMore = (of: AnyAggregate, loaded: Loaded, history: readonly Recorded[]): Loaded => {
  const opening = loaded.opening ?? history[0];
  return {
    state: fold(of, history, loaded.state),
    length: loaded.length + history.length,
    ...(opening ? { opening: { happened: opening.happened, marking: opening.marking } } : {}),
  };
};

/** A decided event and the marking it is to be recorded under. */
export type Decided = { readonly event: Event; readonly marking: Marking };

/** All that a command is decided on. */
export type Case = {
  /** It must have been validated, and what it refers to found on the record. */
  readonly input: object;
  readonly loaded: Loaded;
  readonly act: Act;
  /** The markings of what is cited and referred to. */
  readonly sources: readonly Marking[];
  /** What is cited and comes from an exercise, as stream@revision. */
  readonly practice?: string | undefined;
};

/** Decides a command: the rules that hold for every command first, then the command's own. */
export const decide = (command: AnyCommand, of: Case): readonly Decided[] | Rejection => {
  const { input, loaded, act, sources } = of;
  const refused = refusedAnyway(command, loaded, act);
  if (refused) return refused;
  const known = [...sources, ...opened(loaded)];
  const lowest = known.length > 0 ? highest(known) : undefined;
  const answer = command.decide(input, loaded.state, { ...act, lowest });
  if (answer instanceof Rejection) return answer;
  const events = Array.isArray(answer) ? (answer as readonly Event[]) : [answer as Event];
  const types = events.map((event) => typeOf(command, event));
  const declared = command.decides || types.some(isDecided) ? interestDeclared(command, of) : undefined;
  if (declared)
    return generalRejection(
      'CONFLICT_DECLARED',
      `You declared an interest in what this is about (${declared}): another officer must decide, propose or approve it.`,
    );
  if (of.practice && isReal(command, events, of))
    return generalRejection(
      'EXERCISE',
      `circumstances.basis cites ${of.practice}, which is from an exercise: nothing real rests on it. Cite what really happened.`,
    );
  const incomplete = events.flatMap((event, n) => (types[n]!.decision ? lackingIn(event, act) : []))[0];
  if (incomplete) return generalRejection(incomplete);
  const floors = types.map(({ marking }) => highest([{ classification: marking }, ...known]));
  const { marking } = act;
  if (marking && floors.some((floor) => isBelow(marking, floor))) return generalRejection('MARKING_TOO_LOW');
  return events.map((event, n) => ({ event, marking: marking ?? floors[n]! }));
};

const refusedAnyway = (
  command: AnyCommand,
  { length, opening }: Loaded,
  { happened, now }: Act,
): Rejection | undefined => {
  if (command.opens && length > 0) return generalRejection('ALREADY_RECORDED');
  if (!command.opens && length === 0) return generalRejection('NOT_FOUND');
  if (happened.earliest > now)
    return generalRejection(
      'HAPPENED_IN_THE_FUTURE',
      `circumstances.happened lies in the future: it is ${now}.`,
    );
  if (opening && !command.mayPrecede && isBefore(happened, opening.happened))
    return generalRejection(
      'HAPPENED_BEFORE_IT_BEGAN',
      `circumstances.happened lies before what the command acts on began, ${opening.happened.earliest}.`,
    );
  return undefined;
};

/** Whether a command may decide, propose or approve something, so that it matters what the officer has an interest in. */
export const mayDecide = ({ decides, aggregate: { events } }: AnyCommand): boolean =>
  decides || events.some(isDecided);

/** Whether what a command cites may have been withdrawn, as it looks into it, takes it back or refuses it. */
export const mayCiteWithdrawn = (
  { aggregate: { examines }, takesBack }: AnyCommand,
  input: object,
): boolean => examines === true || takesBack(input);

/** Whether an event is a decision, or proposes or approves one. */
const isDecided = ({ decision, fields }: AnyEventType): boolean => decision || 'contentHash' in fields;

/** Whether any of it is no practice: an event says so itself where it can, or else what it is recorded of, as it then stands. */
const isReal = (
  { aggregate, aggregate: { examines = false, isExercise = () => false } }: AnyCommand,
  events: readonly Event[],
  of: Case,
): boolean => {
  if (examines) return false;
  const practised = isExercise(fold(aggregate, asIfRecorded(events, of), of.loaded.state));
  return events.some(({ type, data }) => {
    const isMarked = aggregate.events.some((one) => one.type === type && 'exercise' in one.fields);
    return isMarked ? (data as { readonly exercise?: boolean }).exercise !== true : !practised;
  });
};

/** What was decided, as if it stood on the record. */
const asIfRecorded = (events: readonly Event[], { loaded, act }: Case): readonly Recorded[] =>
  events.map((event, n) => ({
    ...act,
    ...event,
    id: '',
    stream: act.id,
    revision: loaded.length + n,
    position: 0n,
    recordedAt: act.now,
    marking: act.marking ?? loaded.opening?.marking ?? { classification: 'IN_CONFIDENCE' },
  }));

/** Where the officer declared an interest in what is decided on, in what that or the command is about, or in what the command names. */
const interestDeclared = (
  { aggregate, fields, concerns }: AnyCommand,
  { input, loaded: { state }, act: { id, interests } }: Case,
): string | undefined => {
  if (!interests || interests.size === 0) return undefined;
  const named = idsIn(fields, input).map((one) => one.id);
  const about = [id, ...(aggregate.concerns?.(state) ?? []), ...(concerns?.(input, state) ?? []), ...named];
  return about.map((one) => interests.get(one)).find((one) => one !== undefined);
};

/** What a decision may not be taken without. */
const lackingIn = ({ data }: Event, { basis, now }: Act): readonly GeneralCode[] => {
  const { options, reviewBy } = data as { options?: readonly unknown[]; reviewBy?: Instant };
  if (basis.length === 0) return ['BASIS_REQUIRED'];
  if (!options || options.length === 0) return ['OPTIONS_REQUIRED'];
  if (reviewBy === undefined) return ['REVIEW_DATE_REQUIRED'];
  return reviewBy <= now ? ['REVIEW_IN_THE_PAST'] : [];
};

const opened = ({ opening }: Loaded): readonly Marking[] => (opening ? [opening.marking] : []);

const isBelow = (one: Marking, other: Marking): boolean =>
  rankOf(Classification, one.classification) < rankOf(Classification, other.classification);

/** The marking that what is derived from all of these must carry at least. */
const highest = (markings: readonly Marking[]): Marking =>
  markings.reduce((most, one) => (isBelow(most, one) ? one : most));

const typeOf = ({ aggregate }: AnyCommand, event: Event): AnyEventType => {
  const type = aggregate.events.find((declared) => declared.type === event.type);
  if (!type) throw new Error(`${aggregate.name} answered with ${event.type}, which it does not declare`);
  return type;
};
