import { assertName } from './assert-recordable';
import { draft, type Draft } from './body';
import { eventId } from './event-id';
import { EventStoreError } from './event-store-error';
import { assertInstant } from './instant';
import type { Append, Proposed, StoreKind } from './port';

type PreparedEvent = Draft & { readonly id: string; readonly type: string };

export type Prepared = {
  readonly append: Append;
  readonly events: readonly PreparedEvent[];
  readonly size: number;
};

/** The agency that a request counts for; to be asked before anything is known to be right about the request. */
export const agencyOf = ({ events }: Append): string => events[0]?.agency ?? '';

const MAX_EVENTS = 1000;
const MAX_BYTES = 1_048_576;

/** Refuses, before it meets others, whatever the record cannot hold. */
export const prepare = (append: Append, kind: StoreKind): Prepared => {
  assertAppend(append, kind);
  const events = append.events.map((proposed, index) => prepareEvent(append, proposed, index));
  const size = events.reduce((sum, event) => sum + event.size, 0);
  if (size > MAX_BYTES)
    throw new TypeError(`events take ${size} bytes together: at most ${MAX_BYTES} are recorded at once`);
  return { append, events, size };
};

const prepareEvent = ({ stream, command }: Append, proposed: Proposed, index: number): PreparedEvent => {
  const { type, version, data } = proposed.event;
  const path = `events[${index}]`;
  assertName(type, `${path}.event.type`);
  const id = eventId(command.id, index);
  const known = { ...proposed, event: undefined, commandId: command.id, id, stream, type, version, data };
  return { id, type, ...draft(known, path) };
};

const assertAppend = (
  { stream, expected, beside = [], events, command, recordedAt }: Append,
  kind: StoreKind,
): void => {
  assertName(stream, 'stream');
  beside.forEach((one, index) => assertName(one.stream, `beside[${index}].stream`));
  assertName(command.id, 'command.id');
  assertName(command.hash, 'command.hash');
  if (expected !== 'any' && expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new TypeError(`expected is ${expected}: give the revision of the last event, 'none' or 'any'`);
  if (events.length === 0 || events.length > MAX_EVENTS)
    throw new TypeError(`give 1 to ${MAX_EVENTS} events`);
  if (recordedAt === undefined) return;
  if (kind !== 'demonstration')
    throw new EventStoreError(
      'RECORDING_TIME_GIVEN',
      'Only a demonstration store is told recording times: leave recordedAt out.',
    );
  assertInstant(recordedAt, 'recordedAt');
};
