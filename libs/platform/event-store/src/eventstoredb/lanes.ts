/** Lets what shares a key happen in the order it was asked for, one after another, and everything else at once. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? []);
    const done = before.length > 0 ? Promise.all(before).then(work) : work();
    const over: Promise<void> = done.then(
      () => this.#leave(keys, over),
      () => this.#leave(keys, over),
    );
    for (const key of keys) this.#last.set(key, over);
    return done;
  }

  #leave(keys: readonly string[], over: Promise<unknown>): void {
    for (const key of keys) if (this.#last.get(key) === over) this.#last.delete(key);
  }
}
