/** An experiment that not every machine can carry out: elsewhere it is reported as skipped, with what it wants. */
export const describeWhere =
  (possible: boolean, wants: string) =>
  (title: string, experiments: () => void): void => {
    if (possible) return describe(title, experiments);
    // eslint-disable-next-line no-restricted-syntax -- the machine decides, and the report says why
    describe.skip(`${title} (skipped here: it wants ${wants})`, experiments);
  };
