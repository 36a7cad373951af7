const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿˈ‵′＇]/gu;
const MARKS = /\p{M}/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const REPEATED_VOWEL = /([aeiou])\1+/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/u;
/** ASCII, which costs a fraction of what any text may cost. */
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_APOSTROPHES = /['`]/g;
const NEITHER_IN_PLAIN = /[^a-z0-9]+/;
/** A longer word is told from others by its beginning; nobody types more. */
const LONGEST_WORD = 64;

/**
 * Text as it is compared when it is looked for: without case, macrons and other marks, ʻokina and apostrophes, and with a vowel
 * written twice as the vowel written once. Māori, Maori and Maaori are then the same. It is never shown.
 */
export const foldedText = (text: string): string => unmarked(text).replace(REPEATED_VOWEL, '$1');

const unmarked = (text: string): string => {
  // No more than this can become of ASCII.
  if (PLAIN.test(text)) return text.replace(PLAIN_APOSTROPHES, '').toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(APOSTROPHES, '')
      // Upper case first: it takes apart what has no lower case of its own, such as ß and ſ, in every locale alike.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(INVISIBLE, '')
      .replaceAll('ς', 'σ')
  );
};

/** The words of a text, folded, each once. Every one consists of letters and digits only. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = foldedText(text);
  const words = new Set<string>();
  for (const word of folded.split(PLAIN.test(folded) ? NEITHER_IN_PLAIN : NEITHER_LETTER_NOR_DIGIT))
    if (word !== '') words.add(firstOf(word, LONGEST_WORD));
  return [...words];
};

/** So many characters at most, none of them cut in two. */
export const firstOf = (text: string, most: number): string =>
  text.length <= most ? text : Array.from(text).slice(0, most).join('');
