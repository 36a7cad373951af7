const BITS = 2 ** 27;
const PROBES = 4;
const [PRIME, BASIS, OTHER_BASIS] = [0x01000193, 0x811c9dc5, 0x1b873593];

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

/** Two hashes make as many as are wanted; they need to scatter, not to be hard to turn back. */
const places = (id: string): readonly number[] => {
  const [first, step] = [hash(id, BASIS), hash(id, OTHER_BASIS) | 1];
  return Array.from({ length: PROBES }, (_, n) => ((first + Math.imul(n, step)) >>> 0) % BITS);
};

/** FNV-1a over UTF-16 code units, its bits stirred at the end. */
const hash = (id: string, basis: number): number => {
  let value = basis;
  for (let n = 0; n < id.length; n++) value = Math.imul(value ^ id.charCodeAt(n), PRIME);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
};
