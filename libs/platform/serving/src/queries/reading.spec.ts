import type { EventStore } from '@throughline/event-store';
import { type AnyProjection, line, projection } from '@throughline/kernel';
import { openPicture, type PagedRows, type Picture } from '@throughline/projections';
import type { Pool } from 'pg';
import { randomBytes } from 'node:crypto';
import { InvalidInput } from '../input/invalid-input';
import { Opaque } from '../opaque';
import { sealPlace } from './place';
import { NotYet, Reading } from './reading';

const asked = '2025-03-14T10:00:00.000Z';
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
    rowsAt: (at) => openPicture({} as Pool, { store, projections: [] }).rowsAt(at),
  } as Picture;
};
const store = {
  head: async () => ({ position: 10n, recordedAt: undefined }),
  positionAt: async () => 8n,
} as unknown as EventStore;
const seenAt = async (picture: Picture, atLeast: string): Promise<bigint> =>
  (await new Reading({ store, picture, opaque, now: () => asked }).reader({ atLeast }, {})).rows.position;

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

describe('the present of whoever asks', () => {
  const reading = new Reading({ store, picture: pictureAt(8n), opaque, now: () => asked });
  const nowAt = async (at: object) => (await reading.reader(at, {})).rows.now;

  it('is the time of asking', async () => expect(await nowAt({})).toBe(asked));

  it('is the moment in the world, where one is asked for', async () =>
    expect(await nowAt({ trueAt: '2024-03-14T10:00:00.000Z' })).toBe('2024-03-14T10:00:00.000Z'));

  it('is the moment on the record, where only that is asked for: what was due then replays', async () => {
    const knownAt = '2024-06-01T10:00:00.000Z';
    expect(await nowAt({ knownAt })).toBe(knownAt);
    expect(await nowAt({ knownAt, trueAt: '2024-03-14T10:00:00.000Z' })).toBe('2024-03-14T10:00:00.000Z');
  });

  it('is none where nobody asks, as of what is live', () =>
    expect(() => pictureAt(8n).rowsAt({ position: 8n }).now).toThrow('give the moment of asking'));
});

describe('a cursor', () => {
  const named = (name: string): AnyProjection =>
    projection(name, 'Boats, or crews.', { fields: { name: line() } });
  const boats = named('SpecBoats');
  const crews = named('SpecCrews');
  const empty = ({ position }: { position: bigint }) =>
    ({ position, page: async () => ({ rows: [], hasNext: false }) }) as unknown as PagedRows;
  /** Boats have come to 9; crews are made anew, and stand still at 5. */
  const picture = {
    of: (read: ReadonlySet<AnyProjection>) => ({
      ...pictureAt(read.has(crews) ? 5n : 9n),
      rowsAt: empty,
      behind: [],
    }),
  } as unknown as Picture;
  const reading = new Reading({ store, picture, opaque, now: () => asked });
  const boatsWithin = (read: readonly AnyProjection[], after?: string) =>
    reading.page({
      projection: boats,
      list: ['boats'],
      where: async () => ({}),
      order: 'born',
      newestFirst: false,
      first: 1,
      after,
      at: {},
      within: { read: { projections: new Set(read), behind: [] } },
    });

  it('goes on in its own picture, and not where something else is read that is not there yet', async () => {
    const { cursorOf } = await boatsWithin([boats]);
    const cursor = cursorOf({ born: '1', trueFrom: '', key: 'boat-1' });
    expect((await boatsWithin([boats], cursor)).reader.rows.position).toBe(9n);
    await expect(boatsWithin([boats, crews], cursor)).rejects.toThrow(NotYet);
  });

  it('of an earlier picture goes on whatever else is read', async () => {
    const { cursorOf } = await boatsWithin([boats, crews]);
    const cursor = cursorOf({ born: '1', trueFrom: '', key: 'boat-1' });
    expect((await boatsWithin([boats], cursor)).reader.rows.position).toBe(5n);
  });
});
