const CONTROL_IN_LINE = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_IN_PROSE = /[^\P{Cc}\n\t]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/u;
/** What shows the text that follows in another order than it is stored; a mark beside a letter does not. */
const TURNS_READING = /[\u202A-\u202E\u2066-\u2069]/u;
const NOTHING_TO_SEE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800]*$/u;
/** Unicode's stream-safe form allows this many; no writing needs more, and text that stacks more cannot be read. */
const MOST_MARKS = 30;
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');
/** One character each, so that long text need not be taken apart to be counted. */
const PLAIN = /^[\n\t\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export type TextForm = { readonly form: 'line' | 'prose'; readonly max: number };

/** Text as it is stored: NFC, with line ends as `\n` and no white space around it. */
export const normalText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** What is wrong with a text, as the end of the sentence "It …"; `undefined` where nothing is. */
export const textProblem = (value: unknown, { form, max }: TextForm): string | undefined => {
  if (typeof value !== 'string') return 'must be text';
  if (value.length > max * 16) return `must be at most ${max} characters`;
  if (!value.isWellFormed()) return 'must be well-formed Unicode: it holds half of a surrogate pair';
  if (value.includes('\0')) return 'must not hold a NUL character';
  if (NOTHING_TO_SEE.test(value)) return 'must not be empty';
  if (form === 'line' && CONTROL_IN_LINE.test(value)) return 'must be one line without control characters';
  if (TURNS_READING.test(value))
    return `must hold no character that embeds, overrides or isolates a reading direction: it holds ${placeOf(TURNS_READING, value)}`;
  if (TOO_MANY_MARKS.test(value)) return `must not stack more than ${MOST_MARKS} marks on one character`;
  const text = normalText(value);
  if (form === 'prose' && CONTROL_IN_PROSE.test(text))
    return 'must hold no control characters but line ends and tabs';
  if (Buffer.byteLength(text) > max * 16) return `must be at most ${max * 16} bytes`;
  if (lengthOf(text, max) > max) return `must be at most ${max} characters`;
  return undefined;
};

const lengthOf = (text: string, max: number): number => {
  if (text.length <= max || PLAIN.test(text)) return text.length;
  let length = 0;
  for (const _ of graphemes.segment(text)) if (++length > max) break;
  return length;
};

/** Where a text holds characters that cannot be seen or that turn the reading direction, such as `U+202E at character 5`. */
export const invisibleIn = (text: string): string | undefined =>
  INVISIBLE.test(text) ? placeOf(INVISIBLE, text) : undefined;

const placeOf = (what: RegExp, text: string): string | undefined => {
  const characters = Array.from(text);
  const at = characters.findIndex((character) => what.test(character));
  const code = characters[at]?.codePointAt(0);
  return code === undefined
    ? undefined
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')} at character ${at + 1}`;
};
