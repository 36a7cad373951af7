import type { AnyProjection } from '@throughline/kernel';

/** Thrown by a read of a projection whose tables are yet to be made as they are declared; it can be read once they are. */
export class NotBuilt extends Error {
  constructor({ name }: AnyProjection, options?: ErrorOptions) {
    super(`${name} is being made from the record: ask again when it has caught up`, options);
  }
}
