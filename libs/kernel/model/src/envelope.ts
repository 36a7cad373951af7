import type { Classification, CodeOf, Purpose } from '@throughline/vocabulary';
import type { Id } from './field';
import type { Instant, Moment } from './moment';

/** What must be held to see an event. */
export type Marking = { readonly classification: CodeOf<typeof Classification> };

/** An event relied on: its stream, and its revision within it, counted from 0. */
export type Basis = { readonly stream: string; readonly revision: number };

/** A fact the source does not give, and the rule that derived it. */
export type Derived = { readonly field: string; readonly rule: string };

/** Who acts and how it is to be recorded: all that is known of an event before it has a place in the record. */
export type Circumstances = {
  readonly officer: Id<'Officer'>;
  readonly agency: Id<'Agency'>;
  readonly authority: string;
  readonly purpose: CodeOf<typeof Purpose>;
  readonly happened: Moment;
  readonly marking?: Marking;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly basis: readonly Basis[];
  readonly derived: readonly Derived[];
};

/** Everything about a recorded event but what it says. */
export type Envelope = Omit<Circumstances, 'marking'> & {
  /** Derived from the command id and the event's place in its command, so that a retry is the same event. */
  readonly id: string;
  readonly stream: string;
  /** The event's place in its stream, from 0, without gaps. */
  readonly revision: number;
  /** The event's place in the whole record. */
  readonly position: bigint;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly marking: Marking;
};

/** How an event is cited: `stream@revision`. */
export const citationOf = ({ stream, revision }: Basis): string => `${stream}@${revision}`;
