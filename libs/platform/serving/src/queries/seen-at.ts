import type { Instant } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { createHash } from 'node:crypto';
import type { AtInput } from '../input/at-input';
import { DEFAULT_ZONE, readUntil } from '../input/time-rules';

/** Tells one list from another in few characters. */
export const digest = (list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 22);

/** A moment as it was asked for, of whatever a request reads. */
export type Seen = {
  readonly picture: Picture;
  readonly trueAt: Instant | undefined;
  readonly knownAt: Instant | undefined;
  readonly moment: string;
};

export const seenAt = (picture: Picture, { trueAt, knownAt, zone }: AtInput): Seen => ({
  picture,
  trueAt: trueAt ? readUntil(trueAt, zone ?? DEFAULT_ZONE) : undefined,
  knownAt: knownAt ? readUntil(knownAt, zone ?? DEFAULT_ZONE) : undefined,
  moment: digest([trueAt, knownAt, zone]),
});
