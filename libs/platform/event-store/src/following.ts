import type { Instant, Recorded } from '@throughline/kernel';
import canonicalize from 'canonicalize';
import type { Kept } from './archive';
import { assertName } from './assert-recordable';
import { recorded } from './body';
import { eventId } from './event-id';
import { EventStoreError } from './event-store-error';
import { assertInstant } from './instant';
import type { Head } from './port';

/** A kept event, and what an engine writes beside it; `index` counts the events of its command. */
export type FollowingEvent = Kept &
  Pick<Recorded, 'stream' | 'revision' | 'id' | 'type' | 'recordedAt' | 'commandId'> & {
    readonly index: number;
  };

/** Follows kept events one by one from a head on, and refuses the first that cannot have been recorded there. */
export class Following {
  #position: bigint;
  #recordedAt: Instant | undefined;
  #last: FollowingEvent | undefined;

  /** Whole commands stand before the head. */
  constructor(head: Head) {
    this.#position = head.position;
    this.#recordedAt = head.recordedAt;
  }

  get head(): Head {
    return { position: this.#position, recordedAt: this.#recordedAt };
  }

  next(kept: Kept): FollowingEvent {
    const { position, commandHash } = kept;
    if (position !== this.#position + 1n) throw refusal(position, `${this.#position + 1n} comes next`);
    const { stream, revision, id, type, recordedAt, commandId } = readBody(kept);
    if (this.#recordedAt !== undefined && recordedAt < this.#recordedAt)
      throw refusal(position, `it was recorded at ${recordedAt}, before the one ahead of it`);
    const before = this.#last?.commandId === commandId ? this.#last : undefined;
    const index = before ? before.index + 1 : 0;
    if (id !== eventId(commandId, index))
      throw refusal(position, `its id is not that of event ${index} of its command`);
    if (before && (before.stream !== stream || before.commandHash !== commandHash))
      throw refusal(position, 'it differs in stream or hash from the others of its command');
    this.#position = position;
    this.#recordedAt = recordedAt;
    return (this.#last = { ...kept, stream, revision, id, type, recordedAt, commandId, index });
  }
}

const readBody = ({ position, body, commandHash }: Kept): Recorded => {
  try {
    const event = recorded(body, position);
    const { position: _, ...said } = event;
    if (canonicalize(said) !== body) throw new TypeError('it is not written in canonical form');
    for (const name of ['stream', 'type', 'commandId'] as const) assertName(event[name], name);
    assertName(commandHash, 'the hash of its command');
    assertInstant(event.recordedAt, 'recordedAt');
    if (!Number.isSafeInteger(event.revision) || event.revision < 0)
      throw new TypeError('revision must be a whole number from 0');
    return event;
  } catch (fault) {
    throw refusal(position, (fault as Error).message, fault);
  }
};

const refusal = (position: bigint, because: string, cause?: unknown): EventStoreError =>
  new EventStoreError('DOES_NOT_FOLLOW', `Event ${position} does not belong there: ${because}.`, { cause });
