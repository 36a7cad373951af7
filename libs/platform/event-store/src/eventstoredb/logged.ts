import {
  binaryEvent,
  type AllStreamResolvedEvent,
  type EventData,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { eventId } from '../event-id';

/** Where an event stands in the log of EventStoreDB: neither dense nor one for each append, but in order. */
export type LogPosition = { readonly commit: bigint; readonly prepare: bigint };

/** What is told of an event beside its canonical bytes. */
type Told = {
  readonly command: string;
  readonly hash: string;
  readonly recordedAt: string;
  /** Whether it is the last event of its command. */
  readonly last: boolean;
};

/** An event as it stands in the log, its place in the one order not known yet. */
export type Logged = Told & {
  readonly stream: string;
  readonly revision: number;
  readonly at: LogPosition;
  /** The canonical bytes, with the time at which the appending process took it to be recorded. */
  readonly bytes: Uint8Array;
};

export const bodyOf = ({ bytes }: Logged): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();

type ToLog = Told & { readonly index: number; readonly type: string; readonly body: string };

/**
 * The engine takes an event id at the same revision for a retry, whatever the content; so the content's hash goes into the id,
 * and other content under the same command id meets a conflict instead.
 */
export const toLog = ({ command, hash, recordedAt, last, index, type, body }: ToLog): EventData =>
  binaryEvent({
    id: eventId(`${command}\n${hash}`, index),
    type,
    data: Buffer.from(body),
    metadata: { command, hash, recordedAt, last },
  });

/** Streams of one store, told from those of others by their prefix. */
export class StreamNames {
  readonly prefix: string;

  constructor(readonly store: string) {
    this.prefix = `${store}.`;
  }

  of(stream: string): string {
    return this.prefix + stream;
  }

  /** The event, where it is of this store. */
  logged({ event }: ResolvedEvent | AllStreamResolvedEvent): Logged | undefined {
    if (!event?.streamId.startsWith(this.prefix) || !event.position) return undefined;
    return {
      ...(event.metadata as Told),
      stream: event.streamId.slice(this.prefix.length),
      revision: Number(event.revision),
      at: event.position,
      bytes: event.data as Uint8Array,
    };
  }
}

/** Whether one place of the log is after another. */
export const isAfter = (one: LogPosition, other: LogPosition): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);
