type EventStoreErrorCode =
  | 'NO_STORE'
  | 'OTHER_KIND'
  | 'POOL_TOO_SMALL'
  | 'CLOSED'
  | 'OVERLOADED'
  | 'UNAVAILABLE'
  | 'NOT_RECORDED'
  | 'OUTCOME_UNKNOWN'
  | 'RECORDING_TIME_GIVEN'
  | 'RECORDED_BEFORE_HEAD';

/** A fault of the store or of how it is used. Nothing was recorded, unless the code is OUTCOME_UNKNOWN. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EventStoreError';
  }
}
