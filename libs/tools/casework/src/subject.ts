import type { Basis, Marking } from '@throughline/kernel';

export type Classification = Marking['classification'];

/** An event that can be cited, and what it is marked. */
export type Cited = Basis & { readonly classification: Classification };

/** Something with a stream of its own, and how far its stream has come. */
export class Subject {
  length = 0;
  /** How often what it says was graded. */
  grades = 0;
  /** That of the event that opened it. */
  classification: Classification | undefined;

  constructor(
    readonly id: string,
    /** Whether all that is told of it stands in the timeline of the landmark. */
    readonly inLandmark = false,
  ) {}
}
