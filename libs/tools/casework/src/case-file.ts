import type { Agency } from './agencies';
import type { Followed } from './followed';
import type { Cited } from './subject';

/** What several agencies work on together. */
export type CaseFile = {
  readonly id: string;
  readonly lead: Agency;
  /** The group it is about, where one is suspected. */
  readonly group: Followed | undefined;
  /** Whether everything in it concerns the group. */
  readonly inLandmark: boolean;
  readonly sensitive: boolean;
  /** The detections so far, to be cited by what follows from them. */
  readonly seen: Cited[];
};
