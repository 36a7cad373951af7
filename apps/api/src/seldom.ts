const MOST_KINDS = 200;

/** Lets one of a kind through in a while, and counts those between. */
export class Seldom {
  readonly #kinds = new Map<string, { readonly at: number; more: number }>();

  constructor(
    private readonly quietMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** How many of the kind came since one was let through, where this one is; undefined where it is not. */
  since(kind: string): number | undefined {
    const last = this.#kinds.get(kind);
    if (last && this.now() - last.at < this.quietMs) {
      last.more += 1;
      return undefined;
    }
    this.#kinds.delete(kind);
    this.#kinds.set(kind, { at: this.now(), more: 0 });
    if (this.#kinds.size > MOST_KINDS) this.#kinds.delete(this.#kinds.keys().next().value!);
    return last?.more ?? 0;
  }
}
