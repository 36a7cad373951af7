import { TextDecoder } from 'node:util';
import { type Place, placeAfter, START } from './text-place';
import { Unreadable } from './unreadable';

const BOM = '\uFEFF';
const REFUSED = /[\0\uFEFF]/;

/** The text of UTF-8 bytes, without the byte order mark it may start with. Throws `Unreadable` where it is anything else. */
export async function* strictText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let place = START;
  let carried: Uint8Array = new Uint8Array();
  let atStart = true;
  for await (const chunk of chunks) {
    const decoded = decode({ decoder, chunk, place, carried });
    const text = atStart && decoded.startsWith(BOM) ? decoded.slice(1) : decoded;
    if (decoded !== '') atStart = false;
    assertPlain(text, place);
    place = placeAfter(place, text);
    carried = unfinished(carried, chunk);
    yield text;
  }
  if (carried.length > 0) throw notUtf8(place, carried[0]);
}

type Decoding = {
  readonly decoder: TextDecoder;
  readonly chunk: Uint8Array;
  readonly place: Place;
  readonly carried: Uint8Array;
};

const decode = ({ decoder, chunk, place, carried }: Decoding): string => {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    const bytes = Buffer.concat([carried, chunk]);
    const sound = soundLength(bytes);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, sound), {
      stream: true,
    });
    const bad = sound - unfinished(new Uint8Array(), bytes.subarray(0, sound)).length;
    throw notUtf8(placeAfter(place, text.replace(/^\uFEFF/, '')), bytes[bad]);
  }
};

/** How many of the bytes can be the beginning of UTF-8 text. */
const soundLength = (bytes: Uint8Array): number => {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (mayBegin(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
};

const mayBegin = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The bytes at the end that start a character without finishing it. */
const unfinished = (before: Uint8Array, chunk: Uint8Array): Uint8Array => {
  const tail = Buffer.concat([before, chunk.subarray(-4)]).subarray(-4);
  for (let length = 1; length <= Math.min(3, tail.length); length++) {
    const byte = tail[tail.length - length] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needs > length ? tail.subarray(tail.length - length) : new Uint8Array();
  }
  return new Uint8Array();
};

const notUtf8 = (place: Place, byte = 0): Unreadable =>
  new Unreadable(
    place,
    `is not UTF-8: the byte ${byte.toString(16).toUpperCase().padStart(2, '0')} cannot stand here. Save the file as UTF-8.`,
  );

const assertPlain = (text: string, from: Place): void => {
  const at = text.search(REFUSED);
  if (at < 0) return;
  const what = text[at] === BOM ? 'a byte order mark, which may stand only at the start' : 'a NUL character';
  throw new Unreadable(placeAfter(from, text.slice(0, at)), `holds ${what}. Save the file as plain UTF-8.`);
};
