type Lane = { readonly last?: Promise<void>; readonly beside: readonly Promise<void>[] };

/**
 * Lets what shares a key happen in the order it was asked for, one after another, and everything else at once. What only reads
 * under a key waits for what has it to itself, and is waited for, but not for others that read.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  run<T>(keys: readonly string[], work: () => Promise<T>, beside: readonly string[] = []): Promise<T> {
    const before = [
      ...keys.flatMap((key) => this.#all(key)),
      ...beside.flatMap((key) => this.#lanes.get(key)?.last ?? []),
    ];
    const done = before.length > 0 ? Promise.all(before).then(work) : work();
    const over: Promise<void> = done.then(
      () => this.#leave([...keys, ...beside], over),
      () => this.#leave([...keys, ...beside], over),
    );
    for (const key of beside) {
      const { last, beside: others = [] } = this.#lanes.get(key) ?? {};
      this.#lanes.set(key, { ...(last ? { last } : {}), beside: [...others, over] });
    }
    for (const key of keys) this.#lanes.set(key, { last: over, beside: [] });
    return done;
  }

  #all(key: string): readonly Promise<void>[] {
    const { last, beside = [] } = this.#lanes.get(key) ?? {};
    return last ? [last, ...beside] : beside;
  }

  #leave(keys: readonly string[], over: Promise<void>): void {
    for (const key of keys) {
      const { last, beside = [] } = this.#lanes.get(key) ?? {};
      const others = beside.filter((one) => one !== over);
      const stays = last === over ? undefined : last;
      if (stays || others.length > 0)
        this.#lanes.set(key, { ...(stays ? { last: stays } : {}), beside: others });
      else this.#lanes.delete(key);
    }
  }
}
