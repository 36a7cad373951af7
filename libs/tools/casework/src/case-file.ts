import type { Agency } from './agencies';
import type { Cited, Subject } from './subject';
import type { Followed } from './followed';

/** A detection, to be cited by what follows from it. */
export type Seen = Cited & { readonly owner: Agency; readonly of: Subject };

/** What several agencies work on together. */
export type CaseFile = {
  readonly id: string;
  readonly lead: Agency;
  /** The group it is about, where one is suspected. */
  readonly group: Followed | undefined;
  /** Whether everything in it concerns the group. */
  readonly inLandmark: boolean;
  readonly sensitive: boolean;
  readonly seen: Seen[];
};
