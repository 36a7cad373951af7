import canonicalize from 'canonicalize';
import type { Archive, Kept } from '../archive';
import { appendOf, everything, newName, placing, proposed } from './event-store-samples';
import type { EventStore, StoreKind } from '../port';

type OpenForSpec = (options: {
  kind: StoreKind;
  id?: string;
}) => Promise<{ readonly store: EventStore; readonly archive: Archive }>;

const all = async (archive: Archive, after = 0n): Promise<Kept[]> => {
  const { position } = await archive.head();
  const found: Kept[] = [];
  for await (const page of archive.kept(after, position)) found.push(...page);
  return found;
};

/** What the archive of every engine must do; `open` gives a new, empty store each time, with the id where one is given. */
export const describeArchive = (name: string, open: OpenForSpec): void =>
  describe(name, () => {
    let opened: Awaited<ReturnType<OpenForSpec>>;
    const reopen = async (id?: string) => {
      await opened?.store.close();
      opened = await open({ kind: 'production', id });
      return { store: placing(opened.store), archive: opened.archive };
    };
    afterAll(() => opened?.store.close());

    it('gives every event at its place, as the bytes that are on the record, with the hash of its command', async () => {
      const { store, archive } = await reopen();
      const command = { id: newName('command'), hash: 'hash-of-two' };
      await store.append(appendOf({ events: [proposed('Tāmaki 🐋'), proposed()], command }));
      await store.append(appendOf());
      expect(await all(archive)).toEqual(
        (await everything(store.raw)).map(({ position, ...said }) => ({
          position,
          body: canonicalize(said),
          commandHash: position < 3n ? 'hash-of-two' : 'hash-1',
        })),
      );
      expect((await all(archive, 2n)).map(({ position }) => position)).toEqual([3n]);
      expect(await archive.head()).toEqual(await store.head());
    });

    it('gives pages that are bounded in count and in bytes', async () => {
      const { store, archive } = await reopen();
      await store.append(appendOf({ events: Array.from({ length: 900 }, (_, n) => proposed(n)) }));
      const large = 'x'.repeat(900_000);
      for (let n = 0; n < 6; n++) await store.append(appendOf({ events: [proposed(large)] }));
      const sizes: number[] = [];
      for await (const page of archive.kept(0n, 906n))
        sizes.push(page.reduce((bytes, { body }) => bytes + body.length, 0));
      expect(sizes.length).toBeGreaterThan(2);
      expect(Math.max(...sizes)).toBeLessThan(4_194_304);
      expect((await all(archive)).length).toBe(906);
    });

    it('gives no event beyond the position it is asked for', async () => {
      const { store, archive } = await reopen();
      for (let n = 0; n < 5; n++) await store.append(appendOf());
      const found: bigint[] = [];
      for await (const page of archive.kept(1n, 3n)) found.push(...page.map(({ position }) => position));
      expect(found).toEqual([2n, 3n]);
    });

    describe('once it is restored', () => {
      const first = appendOf({ expected: 'none', events: [proposed('one'), proposed('two')] });
      let before: { id: string; kept: readonly Kept[]; answer: object };

      beforeEach(async () => {
        const { store, archive } = await reopen();
        const answer = await store.append(first);
        for (let n = 0; n < 3; n++) await store.append(appendOf({ stream: first.stream }));
        before = { id: archive.id, kept: await all(archive), answer };
      });

      it('is the same store, and goes on as if nothing had happened', async () => {
        const { store, archive } = await reopen(before.id);
        await archive.restore(before.kept.slice(0, 2));
        await archive.restore(before.kept.slice(2));
        await archive.restore([]);
        expect([archive.id, await all(archive)]).toEqual([before.id, before.kept]);
        expect(await store.append(first)).toEqual({ ...before.answer, is: 'repeated' });
        expect(await store.append(appendOf({ stream: first.stream, expected: 4 }))).toMatchObject({
          is: 'appended',
          position: 6n,
        });
        expect((await store.readStream(first.stream)).length).toBe(6);
      });

      it.each<[string, (kept: readonly Kept[]) => readonly Kept[]]>([
        ['leaves out a position', (kept) => kept.toSpliced(2, 1)],
        ['begins within a command', (kept) => kept.slice(1)],
        ['comes a second time', (kept) => [...kept, ...kept]],
        [
          'changes an id',
          (kept) => kept.with(0, { ...kept[0]!, body: kept[0]!.body.replace(/"id":"\w/, '"id":"z') }),
        ],
        [
          'skips a revision',
          (kept) =>
            kept.with(3, { ...kept[3]!, body: kept[3]!.body.replace('"revision":3', '"revision":4') }),
        ],
        [
          'goes back in time',
          (kept) =>
            kept.with(3, { ...kept[3]!, body: kept[3]!.body.replace(/"recordedAt":"\d/, '"recordedAt":"1') }),
        ],
        ['is not canonical', (kept) => kept.with(3, { ...kept[3]!, body: kept[3]!.body.replace('{', '{ ') })],
      ])('refuses a page that %s, and takes nothing of it', async (_, spoil) => {
        const { archive } = await reopen(before.id);
        await expect(archive.restore(spoil(before.kept))).rejects.toMatchObject({ code: 'DOES_NOT_FOLLOW' });
        expect((await archive.head()).position).toBe(0n);
        await archive.restore(before.kept);
        expect((await archive.head()).position).toBe(5n);
      });
    });
  });
