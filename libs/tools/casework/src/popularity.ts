import type { Chance } from './chance';

/** How much the first of them are evened out, so that no single one takes a tenth of everything. */
const FLATTENED = 10;

/** Chooses places by rank after Zipf and Mandelbrot, the first most often; by division and addition only, which no machine does differently. */
export class Popularity {
  readonly #sums: Float64Array;

  constructor(many: number) {
    this.#sums = new Float64Array(many);
    let sum = 0;
    for (let rank = 0; rank < many; rank++) this.#sums[rank] = sum += 1 / (rank + 1 + FLATTENED);
  }

  choose(chance: Chance): number {
    const wanted = chance.unit() * this.#sums.at(-1)!;
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
