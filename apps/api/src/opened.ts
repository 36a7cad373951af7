/** What was opened, to be closed in the reverse order; each is closed though another should fail to. */
export class Opened {
  private readonly closings: (() => Promise<void>)[] = [];

  /** Keeps a thing that is open, and how to close it. */
  keep<T>(thing: T, close: (thing: T) => Promise<void>): T {
    this.closings.push(() => close(thing));
    return thing;
  }

  /** Fails with the first failure, after everything has had its turn. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.closings.splice(0).reverse())
      await close().catch((fault) => failures.push(fault));
    if (failures.length > 0) throw failures[0];
  }
}

/** Works with things that are opened on the way, and closes them however the work ends. */
export const withOpened = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
  const opened = new Opened();
  const result = await work(opened).catch(async (fault: unknown) => {
    await opened.close().catch(() => undefined);
    throw fault;
  });
  await opened.close();
  return result;
};
