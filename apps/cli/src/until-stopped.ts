export type Stopping = {
  /** Ends when the process is asked to stop; fails where it cannot go on. */
  readonly asked: Promise<void>;
  readonly isAsked: () => boolean;
  /** Stops for a reason of our own. */
  readonly now: (reason: Error) => void;
};

/** Listens for Ctrl-C and for the end that a supervisor asks for. Asked twice, it is asked once. */
export const untilStopped = (): Stopping => {
  let isAsked = false;
  let fail: (reason: Error) => void = () => undefined;
  const stop = (settle: () => void): void => {
    isAsked = true;
    settle();
  };
  const asked = new Promise<void>((resolve, reject) => {
    fail = reject;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(resolve));
  });
  asked.catch(() => undefined);
  return { asked, isAsked: () => isAsked, now: (reason) => stop(() => fail(reason)) };
};
