const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Numbers drawn from a seed, the same on every machine: xoshiro128** of Blackman and Vigna, on 32-bit integers alone. */
export class Chance {
  readonly #state = new Uint32Array(4);

  constructor(seed: number) {
    // A weak seed is spread over all of the state by a Weyl sequence and a mixer.
    for (let n = 0; n < 4; n++) this.#state[n] = mixed(seed + Math.imul(n + 1, 0x9e3779b9));
  }

  /** From 0 up to, but not, 1. */
  unit(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number, either end included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  happens(percent: number): boolean {
    return this.unit() * 100 < percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.unit() * list.length)]!;
  }

  /** One to so many of the list, each once, in the order of the list. */
  some<T>(list: readonly T[], most: number): readonly T[] {
    const wanted = new Set(Array.from({ length: this.between(1, most) }, () => this.pick(list)));
    return list.filter((one) => wanted.has(one));
  }

  /** So many letters and digits, of which ids are made. */
  letters(count: number): string {
    let text = '';
    for (let n = 0; n < count; n += 6) {
      const bits = this.#next();
      for (let at = 0; at < 30 && text.length < count; at += 5) text += ALPHABET.charAt((bits >>> at) & 31);
    }
    return text;
  }

  #next(): number {
    const state = this.#state;
    const [zero, one, two, three] = [state[0]!, state[1]!, state[2]!, state[3]!];
    const drawn = Math.imul(turned(Math.imul(one, 5), 7), 9) >>> 0;
    state[2] = two ^ zero;
    state[3] = three ^ one;
    state[1] = one ^ state[2];
    state[0] = zero ^ state[3];
    state[2] ^= one << 9;
    state[3] = turned(state[3], 11);
    return drawn;
  }
}

const turned = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

const mixed = (bits: number): number => {
  let one = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return one ^ (one >>> 16);
};
