import type { EventStore } from '@throughline/event-store';
import type { PagedRows, Picture } from '@throughline/projections';
import { randomBytes } from 'node:crypto';
import { InvalidInput } from '../input/invalid-input';
import { Opaque } from '../opaque';
import { sealPlace } from './place';
import { NotYet, Reading } from './reading';

const opaque = new Opaque(randomBytes(32));
const positionOf = (at: bigint): string => sealPlace(opaque, { at });

/** A picture that has come so far, and comes further only while it is waited for. */
const pictureAt = (reached: bigint, comesTo = reached) => {
  let now = reached;
  return {
    reached: async () => now,
    waitFor: async (position: bigint, milliseconds: number) => {
      if (milliseconds > 0) now = comesTo;
      return now >= position;
    },
    rowsAt: ({ position }: { position: bigint }) => ({ position }) as PagedRows,
  } as Picture;
};
const store = { head: async () => ({ position: 10n, recordedAt: undefined }) } as EventStore;
const seenAt = async (picture: Picture, atLeast: string): Promise<bigint> =>
  (await new Reading(store, picture, opaque).reader({ atLeast }, {})).rows.position;

describe('reading what was just written', () => {
  it('finds it at once where the picture holds it', async () =>
    expect(await seenAt(pictureAt(8n), positionOf(8n))).toBe(8n));

  it('waits for it where it does not yet', async () =>
    expect(await seenAt(pictureAt(7n, 9n), positionOf(8n))).toBe(9n));

  it('gives up after a while, and says how far the picture has come and when to ask again', async () => {
    const refusal = await seenAt(pictureAt(5n, 6n), positionOf(8n)).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(NotYet);
    const { retryAfterMs, reached } = (refusal as NotYet).told;
    expect({ retryAfterMs, reached }).toEqual({ retryAfterMs: 1_000, reached: positionOf(6n) });
    expect(await seenAt(pictureAt(6n), reached)).toBe(6n);
  });

  it('does not wait for a position beyond the record, which no waiting would bring', async () => {
    const refusal = await seenAt(pictureAt(8n, 99n), positionOf(11n)).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(InvalidInput);
    expect((refusal as InvalidInput).message).toMatch(/^at\.atLeast must be a position of this record: /);
  });

  it('refuses a position that was sealed elsewhere', async () => {
    const elsewhere = sealPlace(new Opaque(randomBytes(32)), { at: 3n });
    await expect(seenAt(pictureAt(8n), elsewhere)).rejects.toThrow(InvalidInput);
  });
});
