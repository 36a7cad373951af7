const MAX_DEPTH = 64;

/** Whatever lives for ever in the record must be plain data that every reader, in any language, reads the same. */
export const assertRecordable = (value: unknown, path: string, depth = 0): void => {
  if (typeof value === 'string') return assertText(value, path);
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return;
    throw new TypeError(
      `${path} is ${value}: only whole numbers up to 2^53 are recorded; give others as text`,
    );
  }
  if (depth === MAX_DEPTH) throw new TypeError(`${path} lies deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return assertItems(value, path, depth);
  if (isPlain(value)) return assertEntries(value, path, depth);
  throw new TypeError(
    `${path} is no plain data: record text, whole numbers, booleans, lists and plain objects`,
  );
};

/** Ill-formed text has no bytes of its own; text that is not NFC looks like other text that has other bytes. */
export const assertText = (text: string, path: string): void => {
  if (/\p{Surrogate}/u.test(text))
    throw new TypeError(`${path} is ill-formed text: it holds half a surrogate pair`);
  if (text.includes('\0')) throw new TypeError(`${path} holds a NUL character`);
  if (text.normalize('NFC') !== text)
    throw new TypeError(`${path} is not in Unicode normalisation form C: normalise it first`);
};

/** Names stand in an index, which takes no long entries. */
export const assertName = (text: unknown, path: string): void => {
  if (typeof text !== 'string' || text.length === 0 || text.length > 255)
    throw new TypeError(`${path} must be text of 1 to 255 characters`);
  assertText(text, path);
};

const assertItems = (items: readonly unknown[], path: string, depth: number): void => {
  for (let n = 0; n < items.length; n++) {
    if (items[n] === undefined) throw new TypeError(`${path}[${n}] is undefined: leave it out`);
    assertRecordable(items[n], `${path}[${n}]`, depth + 1);
  }
};

const assertEntries = (entries: object, path: string, depth: number): void => {
  for (const [key, value] of Object.entries(entries)) {
    assertText(key, `a key of ${path}`);
    assertRecordable(value, `${path}.${key}`, depth + 1);
  }
};

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
