import type { Place } from './text-place';

/** A file that cannot be read on from here. */
export class Unreadable extends Error {
  constructor(
    readonly place: Place,
    readonly says: string,
  ) {
    super(says);
    this.name = 'Unreadable';
  }
}
