type Asked<T> = {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (fault: Error) => void;
};

/** What somebody is sent, one at a time and only when asked for; it can be ended at any time, also while it waits. */
export class Feed<T> implements AsyncIterableIterator<T, undefined> {
  private asked: Asked<T> | undefined;
  private ended = false;
  private fault: Error | undefined;

  constructor(
    private readonly source: AsyncGenerator<T, undefined>,
    private readonly atEnd: () => void,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** To be awaited before it is called again. */
  next(): Promise<IteratorResult<T, undefined>> {
    const { fault } = this;
    this.fault = undefined;
    if (fault) return Promise.reject(fault);
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.asked = { resolve, reject };
      this.source.next().then(
        (result) => this.settled()?.resolve(result),
        (fault) => this.settled()?.reject(fault),
      );
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    this.settled()?.resolve({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends it with a fault, which whoever reads it is told next. */
  refuse(fault: Error): void {
    if (this.ended) return;
    this.end();
    const asked = this.settled();
    if (asked) asked.reject(fault);
    else this.fault = fault;
  }

  /** Whoever waits for an answer, and from now on for none. */
  private settled(): Asked<T> | undefined {
    const { asked } = this;
    this.asked = undefined;
    return asked;
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.atEnd();
    this.source.return(undefined).catch(() => undefined);
  }
}
