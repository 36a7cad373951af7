/** Is never missed: rung before anybody waits, it ends the wait at once. */
export class Bell {
  #rung = false;
  #resume: (() => void) | undefined;

  readonly ring = (): void => {
    this.#rung = true;
    this.#resume?.();
  };

  /** Ends when it rings, or after the time. To be awaited by one at a time. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#resume = () => (clearTimeout(timer), resolve());
      });
    }
    this.#rung = false;
    this.#resume = undefined;
  }
}
