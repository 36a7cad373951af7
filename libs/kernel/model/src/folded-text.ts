const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈ‵′＇]/gu;
const MARKS = /\p{M}/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const REPEATED_VOWEL = /([aeiou])\1+/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/u;
/** A longer word is told from others by its beginning; nobody types more. */
const LONGEST_WORD = 64;

/**
 * Text as it is compared when it is looked for: without case, macrons and other marks, ʻokina and apostrophes, and with a vowel
 * written twice as the vowel written once. Māori, Maori and Maaori are then the same. It is never shown.
 */
export const foldedText = (text: string): string =>
  // Upper case first: it takes apart what has no lower case of its own, such as ß and ſ, in every locale alike.
  text
    .normalize('NFKD')
    .replace(APOSTROPHES, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replaceAll('ς', 'σ')
    .replace(REPEATED_VOWEL, '$1');

/** The words of a text, folded, each once. Every one consists of letters and digits only. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    foldedText(text)
      .split(NEITHER_LETTER_NOR_DIGIT)
      .filter((word) => word !== '')
      .map((word) => Array.from(word).slice(0, LONGEST_WORD).join('')),
  ),
];
