import type { AnyProjection } from '@throughline/kernel';

/** Thrown by a read of a projection that was never built; it can be read once the first rebuild of it has ended. */
export class NotBuilt extends Error {
  constructor({ name }: AnyProjection) {
    super(`${name} is being built for the first time: ask again when it has caught up`);
  }
}
