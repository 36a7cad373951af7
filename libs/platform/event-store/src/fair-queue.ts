/** What the bodies of all that wait may take together. */
export const MAX_WAITING_BYTES = 268_435_456;

type FairQueueOptions<Item> = {
  /** Whose item it is: among these the queue is fair. */
  readonly ownerOf: (item: Item) => string;
  /** How many items may wait. */
  readonly most: number;
  /** How many of them may be of one owner. */
  readonly mostOfOne: number;
  /** How heavy an item is, and how heavy all that wait may be before no more are let in. */
  readonly weightOf?: (item: Item) => number;
  readonly mostWeight?: number;
};

/** Taken one of each owner in turn; what one owner put in comes out in that order. */
export class FairQueue<Item> {
  /** In the order in which their turns come; none is empty. */
  readonly #lanes = new Map<string, Item[]>();
  #returned: Item[] = [];
  #size = 0;
  #weight = 0;

  constructor(private readonly options: FairQueueOptions<Item>) {}

  get size(): number {
    return this.#size;
  }

  /** To be asked before `push`, which does not refuse. */
  hasRoomFor(owner: string): boolean {
    const { most, mostOfOne, mostWeight = Infinity } = this.options;
    if (this.#weight >= mostWeight) return false;
    return this.#size < most && (this.#lanes.get(owner)?.length ?? 0) < mostOfOne;
  }

  push(item: Item): void {
    const owner = this.options.ownerOf(item);
    const lane = this.#lanes.get(owner);
    if (lane) lane.push(item);
    else this.#lanes.set(owner, [item]);
    this.#came(item);
  }

  /** Items that were taken come out first again, in the order given. */
  putBack(items: readonly Item[]): void {
    this.#returned = [...items, ...this.#returned];
    for (const item of items) this.#came(item);
  }

  /** Takes for as long as the next item may come along with those taken before it. */
  take(comesAlong: (next: Item, taken: readonly Item[]) => boolean = () => true): readonly Item[] {
    const taken: Item[] = [];
    while (this.#returned.length > 0) {
      if (!comesAlong(this.#returned[0]!, taken)) return taken;
      taken.push(this.#gone(this.#returned.shift()!));
    }
    for (const [owner, lane] of this.#lanes) {
      if (!comesAlong(lane[0]!, taken)) return taken;
      taken.push(this.#gone(lane.shift()!));
      this.#lanes.delete(owner);
      if (lane.length > 0) this.#lanes.set(owner, lane); // A map is walked to what was added meanwhile: its turn comes again.
    }
    return taken;
  }

  #came(item: Item): void {
    this.#size++;
    this.#weight += this.options.weightOf?.(item) ?? 0;
  }

  #gone(item: Item): Item {
    this.#size--;
    this.#weight -= this.options.weightOf?.(item) ?? 0;
    return item;
  }
}
