import fc from 'fast-check';
import { strictText } from './strict-text';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = async (bytes: Uint8Array, size: number): Promise<string> => {
  let text = '';
  for await (const part of strictText(inPieces(bytes, size))) text += part;
  return text;
};
const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\uFEFF]/.test(text));

describe('strict text', () => {
  it('is the same however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.integer({ min: 1, max: 7 }), async (text, size) =>
        expect(await read(Buffer.from(text), size)).toBe(text),
      ),
    );
  });

  it('drops a byte order mark at the start, however cut', async () => {
    expect(await read(Buffer.from('\uFEFFab'), 1)).toBe('ab');
  });

  it('tells the place of the first broken character, however cut', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const lines = text.split('\n');
        const place = { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
        const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xe4, 0x62, 0x63])]);
        await expect(read(broken, size)).rejects.toMatchObject({
          place,
          says: expect.stringMatching(/the byte E4/),
        });
      }),
    );
  });
});
