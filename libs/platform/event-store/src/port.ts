import type { Circumstances, Event, Instant, Marking, Recorded } from '@throughline/kernel';

/** An event as proposed: the store gives it its id, its place and its time. */
export type Proposed = Omit<Circumstances, 'marking' | 'commandId'> & {
  readonly event: Event;
  readonly marking: Marking;
};

/** The revision the stream must be at: the last event's, `none` for a stream that must not exist, `any` to not care. */
export type ExpectedRevision = number | 'none' | 'any';

/** The command that events are recorded for: its id, unique in the store, and a hash of all that was asked for. */
type CommandKey = { readonly id: string; readonly hash: string };

/** A stream, and the revision of its last event; -1 where it does not exist. */
export type StreamAt = { readonly stream: string; readonly revision: number };

export type Append = {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Other streams that were read for this, and where they were: it is recorded only if none has moved since. */
  readonly beside?: readonly StreamAt[];
  /** At least one; all are recorded, or none. */
  readonly events: readonly Proposed[];
  readonly command: CommandKey;
  /** Only a demonstration store takes its recording times from outside; any other refuses. */
  readonly recordedAt?: Instant;
};

/** Where the last of the events recorded for a command stands in the one order of all streams. */
export type Place = { readonly position: bigint; readonly recordedAt: Instant };

/** What is on the record for a command: its stream, and the revision and place of its last event. */
export type Receipt = Place & { readonly stream: string; readonly revision: number };

/**
 * What was recorded, and how to learn its place. An engine that acknowledges before it orders tells the place a moment later;
 * where that fails with UNPLACED, the events are on the record all the same.
 */
type Acknowledged = Pick<Receipt, 'stream' | 'revision'> & { readonly place: () => Promise<Place> };

export type Appended =
  | ({ readonly is: 'appended' } & Acknowledged)
  /** The same command with the same content was recorded before; nothing was recorded now. */
  | ({ readonly is: 'repeated' } & Acknowledged)
  /** The command id was used before for something else. */
  | { readonly is: 'reused' }
  /** The stream, or the one of those beside it that is named, is at another revision than expected; -1 where it does not exist. */
  | { readonly is: 'conflict'; readonly actual: number; readonly beside?: string };

export type CommandStatus =
  { readonly is: 'recorded'; readonly hash: string; readonly receipt: Receipt } | { readonly is: 'unknown' };

export type Head = {
  /** The position of the last event; 0 where there is none, as positions start from 1. */
  readonly position: bigint;
  readonly recordedAt: Instant | undefined;
};

/** What kind of store this is, fixed for ever when it was created. */
export type StoreKind = 'production' | 'demonstration';

/** Which events of a stream: from a revision on, the first where left out, and at most so many. */
export type StreamRange = { readonly from?: number; readonly limit?: number };

/** Events that meet all that is said: of one of the types, in a stream whose name begins with one of the prefixes. */
export type Filter = { readonly types?: readonly string[]; readonly streams?: readonly string[] };

/** Up to which position, the head as it is when reading begins where left out, and which events only. */
export type RecordRange = { readonly until?: bigint; readonly only?: Filter };

/** The record: one gapless order of everything that happened. */
export interface EventStore {
  readonly kind: StoreKind;
  append(what: Append): Promise<Appended>;
  /** Settles what became of a command whose answer was lost. */
  commandStatus(id: string): Promise<CommandStatus>;
  /** The events of a stream, oldest first; none for a stream that does not exist. */
  readStream(stream: string, range?: StreamRange): Promise<readonly Recorded[]>;
  /** The events after a position, oldest first, in pages bounded in count and in bytes; never further than the head was when reading began. */
  readAll(after: bigint, range?: RecordRange): AsyncIterable<readonly Recorded[]>;
  /** Fails once the store is closed, so that whoever follows it ends. */
  head(): Promise<Head>;
  /** The position of the last event recorded at or before the instant; 0 where there is none. */
  positionAt(instant: Instant): Promise<bigint>;
  /** Calls back after events were recorded, by any process, at least once and soon; returns how to stop. `subscribe` reads them. */
  onRecorded(wake: () => void): () => void;
  close(): Promise<void>;
}
