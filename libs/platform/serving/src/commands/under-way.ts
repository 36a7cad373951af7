import { overloaded, Pace } from '@throughline/event-store';

type Bounds = { readonly most: number; readonly mostOfOne: number };

/** Bounds the commands that are being carried out, in all and of one agency, so that one too many is told before anything is read for it. */
export class UnderWay {
  readonly #pace = new Pace();
  readonly #ofAgency = new Map<string, number>();
  #count = 0;

  constructor(private readonly bounds: Bounds = { most: 512, mostOfOne: 384 }) {}

  /** @throws EventStoreError OVERLOADED, with when to come again. */
  async let<T>(agency: string, work: () => Promise<T>): Promise<T> {
    const { most, mostOfOne } = this.bounds;
    if (this.#count >= most || this.#of(agency) >= mostOfOne)
      throw overloaded(this.#count, this.#pace.retryAfterMs(this.#count));
    if (this.#count === 0) this.#pace.begin();
    this.#add(agency, 1);
    try {
      return await work();
    } finally {
      this.#add(agency, -1);
      this.#pace.settled(1);
    }
  }

  #of(agency: string): number {
    return this.#ofAgency.get(agency) ?? 0;
  }

  #add(agency: string, one: number): void {
    const left = this.#of(agency) + one;
    if (left === 0) this.#ofAgency.delete(agency);
    else this.#ofAgency.set(agency, left);
    this.#count += one;
  }
}
