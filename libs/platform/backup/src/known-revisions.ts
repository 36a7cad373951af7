/** The last revision of each stream: bounded, and what was longest unchanged is forgotten first and then taken as it comes. */
export class KnownRevisions {
  readonly #known = new Map<string, number>();
  #forgot = false;

  constructor(private readonly limit = 500_000) {}

  /** Whether the revision comes next in the stream, as far as is known. */
  follows(stream: string, revision: number): boolean {
    const last = this.#known.get(stream);
    const follows = last === undefined ? revision === 0 || this.#forgot : revision === last + 1;
    this.#known.delete(stream);
    this.#known.set(stream, revision);
    if (this.#known.size > this.limit) this.#forgetOldest();
    return follows;
  }

  #forgetOldest(): void {
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      this.#forgot = true;
      return;
    }
  }
}
