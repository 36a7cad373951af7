/** Something to wait for that is never missed: a call before the wait ends the wait at once. */
export class Signal {
  #called = false;
  #resume: (() => void) | undefined;

  readonly call = (): void => {
    this.#called = true;
    this.#resume?.();
  };

  /** Ends after a call, or after the time. To be awaited by one at a time. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#resume = () => (clearTimeout(timer), resolve());
      });
    }
    this.#called = false;
    this.#resume = undefined;
  }
}
