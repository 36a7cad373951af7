type EventStoreErrorCode =
  | 'NO_STORE'
  | 'OTHER_KIND'
  | 'OTHER_STORE'
  | 'DOES_NOT_FOLLOW'
  | 'POOL_TOO_SMALL'
  | 'CLOSED'
  | 'OVERLOADED'
  | 'UNAVAILABLE'
  | 'NOT_RECORDED'
  | 'OUTCOME_UNKNOWN'
  | 'UNPLACED'
  | 'DAMAGED'
  | 'RECORDING_TIME_GIVEN'
  | 'RECORDED_BEFORE_HEAD';

/** A fault of the store or of how it is used. Nothing was recorded, unless the code is OUTCOME_UNKNOWN or UNPLACED. */
export class EventStoreError extends Error {
  /** When to try again, in milliseconds from now, where that can be told. */
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions & { readonly retryAfterMs?: number },
  ) {
    super(message, options);
    this.retryAfterMs = options?.retryAfterMs;
    this.name = 'EventStoreError';
  }
}
