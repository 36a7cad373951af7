/** Most text, and well for certain. */
const ASCII = /^[ -~]*$/;
const HALF_A_PAIR = /\p{Surrogate}/u;

/** What keeps text from living for ever in the record, if anything does. */
export const textProblem = (text: string): string | undefined => {
  if (ASCII.test(text)) return undefined;
  if (HALF_A_PAIR.test(text)) return 'is ill-formed text: it holds half a surrogate pair';
  if (text.includes('\0')) return 'holds a NUL character';
  // Ill-formed text has no bytes of its own; text that is not NFC looks like other text that has other bytes.
  return text.normalize('NFC') === text
    ? undefined
    : 'is not in Unicode normalisation form C: normalise it first';
};

export const assertText = (text: string, path: string): void => {
  const problem = textProblem(text);
  if (problem !== undefined) throw new TypeError(`${path} ${problem}`);
};

/** Names stand in an index, which takes no long entries. */
export const assertName = (text: unknown, path: string): void => {
  if (typeof text !== 'string' || text.length === 0 || text.length > 255)
    throw new TypeError(`${path} must be text of 1 to 255 characters`);
  assertText(text, path);
};
