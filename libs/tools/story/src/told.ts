import type { AnyCommand, Case, Decided, Rejection } from '@throughline/kernel';

/** A story that came out as its spec expects it to. */
export type Told = {
  readonly command: AnyCommand;
  readonly of: Case;
  readonly answer: readonly Decided[] | Rejection;
};

type Body = (...row: readonly unknown[]) => unknown;

let listener: ((told: Told) => void) | undefined;

/** Tells whoever listens of a story, once its expectation held; where nobody listens, it costs nothing. */
export const cameOut = (told: Told): void => listener?.(told);

const asRows = (table: readonly unknown[]): readonly (readonly unknown[])[] =>
  table.every(Array.isArray) ? (table as readonly unknown[][]) : table.map((cell) => [cell]);

/** Stands in for `describe` or `it`: what is declared is handed to `take`, once for each row of a table. */
const standIn = (take: (body: () => unknown) => unknown) =>
  Object.assign((_: string, body: Body) => void take(body), {
    each: (table: readonly unknown[]) => (_: string, body: Body) =>
      asRows(table).forEach((row) => take(() => body(...row))),
  });

/**
 * The stories of the spec files that `load` imports, each run here and not counted as a spec of the caller.
 * What fails in them is left out: it fails in its own file, too, and is told there.
 */
export const toldIn = async (load: () => Promise<unknown>): Promise<readonly Told[]> => {
  const specs: (() => unknown)[] = [];
  const heard: Told[] = [];
  const { describe, it } = globalThis;
  Object.assign(globalThis, {
    describe: standIn((body) => body()),
    it: standIn((body) => specs.push(body)),
  });
  listener = (told) => heard.push(told);
  try {
    await load();
    for (const spec of specs) await Promise.resolve().then(spec).catch(String);
    return heard;
  } finally {
    listener = undefined;
    Object.assign(globalThis, { describe, it });
  }
};
