/** The last revision of each stream, -1 where it does not exist: bounded, the longest unchanged forgotten first. */
export class Revisions {
  readonly #revisions = new Map<string, number>();

  constructor(readonly limit = 100_000) {}

  get(stream: string): number | undefined {
    return this.#revisions.get(stream);
  }

  set(stream: string, revision: number): void {
    this.#revisions.delete(stream);
    this.#revisions.set(stream, revision);
    if (this.#revisions.size <= this.limit) return;
    for (const oldest of this.#revisions.keys()) {
      this.#revisions.delete(oldest);
      return;
    }
  }

  clear(): void {
    this.#revisions.clear();
  }
}
