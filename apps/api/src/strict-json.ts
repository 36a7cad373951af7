import { visit } from 'jsonc-parser';

const DEEPEST = 64;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A request body that is not plain JSON: another reader might understand it otherwise than this one did. */
export class UnclearBody extends Error {
  readonly status = 400;
}

/** Refuses what JSON readers differ on or choke on: other encodings, a key given twice, and endless nesting. */
export const assertClear = (bytes: Buffer): void => {
  if (bytes.subarray(0, 3).equals(BYTE_ORDER_MARK))
    throw new UnclearBody('It must not start with a byte order mark.');
  assertClearText(decoded(bytes));
};

const decoded = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnclearBody('It must be UTF-8.');
  }
};

const assertClearText = (text: string): void => {
  const open: Set<string>[] = [];
  const enter = () => {
    if (open.push(new Set()) > DEEPEST)
      throw new UnclearBody(`It must not be nested deeper than ${DEEPEST} levels.`);
  };
  const leave = () => void open.pop();
  visit(text, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onObjectProperty: (name) => {
      const keys = open.at(-1)!;
      if (keys.has(name)) throw new UnclearBody('It must not give a key twice in one object.');
      keys.add(name);
    },
  });
};
