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

    it('keeps characters of every plane', async () => {
      const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0xfffd));
      const data = {
        planes,
        awkward: '"\\\b\f\n\r\t\u0001\u007f\u2028\ufeff{},\'$1',
        name: 'Ngā Pūrākau 🛶',
      };
      const what = appendOf({ stream: newName('g"\\,{}\'ū🛶'), events: [proposed(data)] });
      await store().append(what);
      expect((await store().readStream(what.stream))[0]?.data).toStrictEqual(data);
    });

    it('keeps an event of 64 KiB', async () => {
      const data = { text: 'ā'.repeat(32_768) };
      const what = appendOf({ events: [proposed(data)] });
      await Promise.all([store().append(what), store().append(appendOf())]);
      expect((await store().readStream(what.stream))[0]?.data).toStrictEqual(data);
    });
  });
