import { EventStoreError } from './event-store-error';

export const closed = (): EventStoreError =>
  new EventStoreError('CLOSED', 'The event store is closed: open it again.');

export const overloaded = (waiting: number, retryAfterMs: number): EventStoreError =>
  new EventStoreError(
    'OVERLOADED',
    `${waiting} requests wait already. Nothing was recorded; try again in ${Math.ceil(retryAfterMs / 1000)} s.`,
    { retryAfterMs },
  );

export const notRecorded = (cause: unknown): EventStoreError =>
  new EventStoreError(
    'NOT_RECORDED',
    'The record refused the events. Nothing was recorded; the cause says why.',
    { cause },
  );

export const unavailable = (cause: unknown): EventStoreError =>
  new EventStoreError('UNAVAILABLE', 'The record cannot be reached. Nothing was recorded; try again later.', {
    cause,
  });

export const outcomeUnknown = (commandId: string, cause: unknown): EventStoreError =>
  new EventStoreError(
    'OUTCOME_UNKNOWN',
    `The connection was lost before the answer came: call commandStatus for ${commandId} to see whether it was recorded.`,
    { cause },
  );
