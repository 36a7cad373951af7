import { appendOf, everything, proposed, type Given } from './event-store-samples';

export const describeRecordingTimes = ({ store, reopen }: Given): void =>
  describe('recording times', () => {
    const at = (seconds: number): string => `2025-03-14T10:00:${String(seconds).padStart(2, '0')}.000Z`;
    const timesOf = async (): Promise<readonly string[]> =>
      (await everything(store())).map(({ recordedAt }) => recordedAt);

    it('never go back, even when the clock does', async () => {
      let seconds = 20;
      await reopen('production', () => new Date(Date.UTC(2025, 2, 14, 10, 0, seconds)));
      await store().append(appendOf());
      seconds = 10;
      await store().append(appendOf());
      seconds = 30;
      await store().append(appendOf());
      expect(await timesOf()).toEqual([at(20), at(20), at(30)]);
      expect(await store().head()).toEqual({ position: 3n, recordedAt: at(30) });
    });

    it('are not taken from outside by a production store', async () => {
      await expect(store().append(appendOf({ recordedAt: at(1) }))).rejects.toThrow(
        expect.objectContaining({ code: 'RECORDING_TIME_GIVEN' }),
      );
    });

    it('are taken from outside by a demonstration store, in order', async () => {
      await reopen('demonstration');
      const [, late, early] = await Promise.allSettled(
        [5, 9, 7, 9].map((s) => store().append(appendOf({ recordedAt: at(s) }))),
      );
      expect(late).toMatchObject({ status: 'fulfilled' });
      expect(early).toMatchObject({ reason: { code: 'RECORDED_BEFORE_HEAD' } });
      expect(String((early as PromiseRejectedResult).reason)).toMatch(/10:00:07\.000Z.*10:00:09\.000Z/);
      expect(await timesOf()).toEqual([at(5), at(9), at(9)]);
    });

    it('let a retry of an earlier command be answered by a demonstration store', async () => {
      await reopen('demonstration');
      const first = appendOf({ recordedAt: at(5) });
      await store().append(first);
      await store().append(appendOf({ recordedAt: at(9) }));
      expect(await store().append(first)).toMatchObject({ is: 'repeated', recordedAt: at(5) });
    });

    it('must exist', async () => {
      await reopen('demonstration');
      await expect(store().append(appendOf({ recordedAt: '2025-02-30T10:00:00.000Z' }))).rejects.toThrow(
        /recordedAt must be an instant/,
      );
    });

    it('lead to positions', async () => {
      await reopen('demonstration');
      const events = Array.from({ length: 6 }, () => proposed());
      for (const s of [5, 5, 8]) await store().append(appendOf({ recordedAt: at(s), events }));
      const positions = await Promise.all([4, 5, 7, 8, 9].map((s) => store().positionAt(at(s))));
      expect(positions).toEqual([0n, 12n, 12n, 18n, 18n]);
    });

    it('lead to position 0 where there is nothing', async () => {
      expect(await store().positionAt(at(5))).toBe(0n);
    });

    it('are not looked for where they cannot be', async () => {
      await store().append(appendOf());
      for (const instant of ['2025-02-30T10:00:00.000Z', '2025-03-14', 'yesterday'])
        await expect(store().positionAt(instant)).rejects.toThrow(/instant must be an instant/);
    });
  });
