import {
  type AnyCommand,
  camelCase,
  type Fields,
  type Moment,
  type Span,
  type Value,
} from '@throughline/kernel';
import type { Classification, CodeOf } from '@throughline/vocabulary';
import type { Capacity } from './capacities';
import type { ScenarioStep } from './scenario-step';

type MomentText = { readonly earliest: string; readonly latest?: string; readonly zone?: string };

/** A value as a person gives it: times as text, everything else as it is recorded. */
type Given<T> = T extends string | number | boolean | undefined
  ? T
  : T extends Moment
    ? MomentText
    : T extends Span
      ? { readonly from: MomentText; readonly to?: MomentText }
      : T extends readonly (infer One)[]
        ? readonly Given<One>[]
        : { readonly [K in keyof T]: Given<T[K]> };

/** What the scenario has told so far, by the names of its steps. */
export type Told = {
  /** The id of what the step acted on. */
  readonly id: (name: string) => string;
  /** The revision of the event it recorded. */
  readonly revision: (name: string) => number;
  /** The content hash of what it proposed. */
  readonly hash: (name: string) => string;
  /** That event, as `stream@revision`. */
  readonly cite: (name: string) => string;
};

/** An id or a revision that is known only once the scenario has been told up to there. */
type Later<T> = T | ((told: Told) => T);
type Input<F extends Fields> = { readonly [K in keyof Value<F>]: Later<Given<Value<F>[K]>> };

export const idOf =
  (name: string) =>
  (told: Told): string =>
    told.id(name);
export const revisionOf =
  (name: string) =>
  (told: Told): number =>
    told.revision(name);
export const hashOf =
  (name: string) =>
  (told: Told): string =>
    told.hash(name);

type Telling<F extends Fields> = {
  /** Names the step within the scenario, and its command for ever: never change it once it has been loaded anywhere. */
  readonly name: string;
  readonly by: Capacity;
  /** The step that opened what the command acts on; left out where the command opens it. */
  readonly on?: string;
  /** When it was so in the world, in New Zealand time; the moment of recording, where left out. */
  readonly happened?: string | MomentText;
  /** To the minute, in UTC: `2023-02-14T21:05Z`. */
  readonly recordedAt: string;
  /** The steps relied on. */
  readonly basis?: readonly string[];
  readonly marking?: CodeOf<typeof Classification>;
  readonly derived?: readonly { readonly field: string; readonly rule: string }[];
  readonly input: Input<F>;
};

/** A step that waits for those before it. */
export type Tale = {
  readonly name: string;
  readonly recordedAt: string;
  readonly step: (told: Told) => ScenarioStep;
};

/** Tells a step of the scenario in terms of other steps' names. */
export const tell = <const F extends Fields>(
  command: AnyCommand & { readonly fields: F },
  { name, by, on, happened, recordedAt, basis, marking, derived, input }: Telling<F>,
): Tale => ({
  name,
  recordedAt: toTheMinute(recordedAt),
  step: (told) => ({
    officer: by.officer,
    command: command.name,
    input: {
      ...(on === undefined ? {} : { [camelCase(command.aggregate.name)]: told.id(on) }),
      ...known(input, told),
    },
    circumstances: {
      commandId: `scenario/${name}`,
      authority: by.authority,
      purpose: by.purpose,
      happened: typeof happened === 'object' ? happened : { earliest: happened ?? toTheMinute(recordedAt) },
      ...(basis ? { basis: basis.map(told.cite) } : {}),
      ...(marking ? { marking } : {}),
      ...(derived ? { derived } : {}),
    },
    recordedAt: toTheMinute(recordedAt),
  }),
});

const known = (input: object, told: Told): object =>
  Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, typeof value === 'function' ? value(told) : value]),
  );

const toTheMinute = (text: string): string => text.replace('Z', ':00.000Z');
