import { createHash } from 'node:crypto';

const BITS = 2 ** 27;
const PROBES = 4;

/**
 * Remembers every command id there ever was, in 16 MB: what it says was never seen was never seen, and of ten million ids
 * hardly one in two hundred new ones is taken for an old one and looked up in vain (a Bloom filter).
 */
export class SeenCommands {
  readonly #bits = new Uint8Array(BITS / 8);

  add(id: string): void {
    for (const bit of places(id)) this.#bits[bit >>> 3]! |= 1 << (bit & 7);
  }

  maybe(id: string): boolean {
    return places(id).every((bit) => (this.#bits[bit >>> 3]! & (1 << (bit & 7))) !== 0);
  }
}

const places = (id: string): readonly number[] => {
  const digest = createHash('sha256').update(id).digest();
  return Array.from({ length: PROBES }, (_, n) => digest.readUInt32LE(n * 4) % BITS);
};
