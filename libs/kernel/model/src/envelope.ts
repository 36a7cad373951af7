import type {
  Classification,
  CodeOf,
  HandlingCode,
  InformationCredibility,
  Purpose,
  SourceReliability,
} from '@throughline/vocabulary';
import type { Id } from './field';
import type { Instant, Moment } from './moment';

/** What must be held to see an event. */
export type Marking = { readonly classification: CodeOf<typeof Classification> };

/** How far information can be relied on. */
export type Grade = {
  readonly reliability: CodeOf<typeof SourceReliability>;
  readonly credibility: CodeOf<typeof InformationCredibility>;
  readonly handling?: CodeOf<typeof HandlingCode>;
};

/** Where and when something came on the record. */
export type Noted = { readonly position: bigint; readonly recordedAt: Instant };

/** What an aggregate says of the information that one of its events gave; withdrawn, nobody may rely on it any more. */
export type Grading = {
  readonly grade?: Grade | undefined;
  readonly withdrawn?: boolean;
  /** The revision, in the same record, of what took it back. */
  readonly withdrawnBy?: number | undefined;
  /** When it was last put in question: graded otherwise, doubted, corrected or withdrawn; not where it was upheld, or merely ended. */
  readonly changed?: Noted | undefined;
};

/** That something was changed by an event. */
export const notedBy = ({ position, recordedAt }: Noted): Noted => ({ position, recordedAt });

/** An event cited: its stream, and its revision within it, counted from 0. */
export type Cited = { readonly stream: string; readonly revision: number };

/** An event relied on, with the grade of its information as that stood when it was relied on. */
export type Basis = Cited & { readonly grade?: Grade };

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
export const citationOf = ({ stream, revision }: Cited): string => `${stream}@${revision}`;

/** What a citation names; it must have the form `stream@revision`. */
export const citedIn = (citation: string): Cited => {
  const at = citation.lastIndexOf('@');
  return { stream: citation.slice(0, at), revision: Number(citation.slice(at + 1)) };
};
