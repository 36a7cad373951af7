import type { FollowingEvent, Archive } from '@throughline/event-store';
import type { Instant } from '@throughline/kernel';

/** Which store a record is of. */
export type StoreName = Pick<Archive, 'id' | 'kind'>;

/** Where a backup comes from. */
export type Origin = {
  readonly store: StoreName;
  readonly createdAt: Instant;
  /** What made it, and its version. */
  readonly product: string;
};

/** How far a backup or a part of it goes: everything up to its position. */
export type Extent = {
  readonly events: number;
  readonly streams: number;
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  readonly position: bigint;
};

export type BackupSummary = Origin &
  Extent & {
    /** Over every byte of the text before its last line: two files with the same are the same. */
    readonly sha256: string;
  };

/** Told again and again during long work; what it throws stops the work in good order. */
export type Progress = (told: {
  readonly stage: 'backing up' | 'checking' | 'comparing' | 'restoring';
  readonly done: number;
  readonly total: number;
}) => void;

export const NOTHING: Extent = { events: 0, streams: 0, first: undefined, last: undefined, position: 0n };

export const extended = (extent: Extent, { recordedAt, revision, position }: FollowingEvent): Extent => ({
  events: extent.events + 1,
  streams: extent.streams + (revision === 0 ? 1 : 0),
  first: extent.first ?? recordedAt,
  last: recordedAt,
  position,
});
