import { appendOf, newName, proposed, type Given } from './event-store-samples';

export const describeText = ({ store }: Given): void =>
  describe('text and size', () => {
    it.each([
      ['half a surrogate pair', { name: 'a\ud800b' }, /events\[0\]\.data\.name is ill-formed/],
      ['a NUL', { list: ['a\0'] }, /events\[0\]\.data\.list\[0\] holds a NUL/],
      ['text that is not NFC', { name: 'Ma\u0304ori' }, /normalisation form C/],
      ['an ill-formed key', { '\udc00': 1 }, /a key of events\[0\]\.data is ill-formed/],
      ['a fraction', { amount: 0.5 }, /data\.amount is 0\.5/],
      ['a number that cannot be counted to', { amount: 2 ** 53 }, /data\.amount/],
      ['one below zero', { amount: -(2 ** 53) }, /data\.amount/],
      ['what is no number', { amount: NaN }, /data\.amount/],
      ['a number without end', { amount: Infinity }, /data\.amount/],
      ['a number of another kind', { amount: 9_007_199_254_740_993n }, /data\.amount/],
      ['a date', { at: new Date(0) }, /data\.at is no plain data/],
      ['more than a megabyte', { text: 'x'.repeat(1_100_000) }, /at most 1048576/],
    ])('refuses %s, and records its neighbours', async (_, content, message) => {
      const neighbour = store().append(appendOf());
      await expect(store().append(appendOf({ events: [proposed(content)] }))).rejects.toThrow(message);
      await expect(store().append(appendOf({ stream: 'a\0' }))).rejects.toThrow(/^stream holds a NUL/);
      expect(await neighbour).toMatchObject({ is: 'appended', position: 1n });
    });

    it('leaves out what is undefined', async () => {
      const what = appendOf({ events: [proposed({ here: 1, gone: undefined })] });
      await store().append(what);
      expect((await store().readStream(what.stream))[0]?.data).toStrictEqual({ here: 1 });
    });

    it('keeps whole numbers, and as text those that are larger', async () => {
      const data = {
        numbers: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
        text: ['9007199254740993', '-18446744073709551617', '0.1', '1e400'],
      };
      const what = appendOf({ events: [proposed(data)] });
      await store().append(what);
      expect((await store().readStream(what.stream))[0]?.data).toStrictEqual(data);
    });

    it('keeps characters of every plane, in names too', async () => {
      const planes = Array.from({ length: 17 }, (_, plane) =>
        [plane === 0 ? 1 : 0, 0xfffd, 0xfffe, 0xffff].map((low) =>
          String.fromCodePoint(plane * 0x10000 + low),
        ),
      );
      const data = {
        planes,
        [planes.flat().join('')]: 'as a key',
        awkward: '"\\\b\f\n\r\t\u0001\u007f\u2028\ufeff{},\'$1',
        name: 'Ngā Pūrākau 🛶',
      };
      const name = planes.flat().join('');
      const stream = newName(`g"\\,{}'ū🛶${name}`);
      const command = { id: newName(name), hash: name };
      await store().append(appendOf({ stream, command, events: [proposed(data, { officer: name })] }));
      expect((await store().readStream(stream))[0]).toMatchObject({
        data,
        officer: name,
        commandId: command.id,
      });
      expect(await store().commandStatus(command.id)).toMatchObject({ hash: name, receipt: { stream } });
    });

    it('keeps an event of 64 KiB', async () => {
      const data = { text: 'ā'.repeat(32_768) };
      const what = appendOf({ events: [proposed(data)] });
      await Promise.all([store().append(what), store().append(appendOf())]);
      expect((await store().readStream(what.stream))[0]?.data).toStrictEqual(data);
    });

    it('keeps an event of nearly a megabyte, and refuses several that are more together', async () => {
      const large = appendOf({ events: [proposed('x'.repeat(1_000_000))] });
      const together = appendOf({ events: [proposed('x'.repeat(600_000)), proposed('y'.repeat(600_000))] });
      const [kept, refused, neighbour] = await Promise.allSettled(
        [large, together, appendOf()].map((what) => store().append(what)),
      );
      expect([kept?.status, refused?.status, neighbour?.status]).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect((await store().readStream(large.stream))[0]?.data).toBe('x'.repeat(1_000_000));
      expect(await store().readStream(together.stream)).toEqual([]);
      expect((await store().head()).position).toBe(2n);
    });
  });
