/** A place in a text: line and column from 1, the column in characters. */
export type Place = { readonly line: number; readonly column: number };

/** Where one gets to by reading a text from a place on. */
export const placeAfter = ({ line, column }: Place, text: string): Place => {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    line += 1;
    column = 1;
    start = end + 1;
  }
  return { line, column: column + characters(start === 0 ? text : text.slice(start)) };
};

/** Counts a surrogate pair once; the text is well-formed, as it was decoded. */
const characters = (text: string): number => text.length - (text.match(/[\uD800-\uDBFF]/g)?.length ?? 0);

export const START: Place = { line: 1, column: 1 };
