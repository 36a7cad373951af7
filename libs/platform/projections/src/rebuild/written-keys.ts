/** In 32 MB, so that of ten million keys fewer than one in ten thousand is mistaken. */
const BITS = 2 ** 28;
const PROBES = 6;

const hash = (text: string, seed: number): number => {
  let mixed = seed;
  for (let n = 0; n < text.length; n += 1) mixed = Math.imul(mixed ^ text.charCodeAt(n), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * A Bloom filter of the keys that a rebuild has written out and no longer has at hand. It may take a key for one that was
 * written, never the other way round; so most new rows are made without asking the database for an older version.
 */
export class WrittenKeys {
  private bits: Uint32Array | undefined;

  get any(): boolean {
    return this.bits !== undefined;
  }

  add(lane: number, key: string): void {
    this.bits ??= new Uint32Array(BITS / 32);
    for (const bit of probes(lane, key)) this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  mayHold(lane: number, key: string): boolean {
    const { bits } = this;
    return bits !== undefined && probes(lane, key).every((bit) => (bits[bit >>> 5]! >>> (bit & 31)) & 1);
  }
}

const probes = (lane: number, key: string): readonly number[] => {
  const first = hash(key, 0x811c9dc5 ^ lane);
  const step = hash(key, 0x9747b28c + lane) | 1;
  return Array.from({ length: PROBES }, (_, n) => ((first + n * step) >>> 0) % BITS);
};
