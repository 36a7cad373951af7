/** The last revision of each stream, -1 where it does not exist: bounded, the longest unchanged forgotten first. */
export class Revisions {
  readonly #revisions = new Map<string, number>();

  constructor(readonly limit = 100_000) {}

  get(stream: string): number | undefined {
    return this.#revisions.get(stream);
  }

  /** Whether it is remembered; if so, as if it had changed just now. */
  touch(stream: string): boolean {
    const revision = this.get(stream);
    if (revision === undefined) return false;
    this.set(stream, revision);
    return true;
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

  forget(stream: string): void {
    this.#revisions.delete(stream);
  }

  clear(): void {
    this.#revisions.clear();
  }
}
