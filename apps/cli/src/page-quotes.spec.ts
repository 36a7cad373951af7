import { readFileSync } from 'node:fs';

const page = readFileSync('docs/how-to/add-a-decision.md', 'utf8');

/** A text as the page may break its lines otherwise. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the page quotes of each file, piece by piece. */
const quotes = [...page.matchAll(/^```ts\n\/\/ (\S+)\n([^]*?)^```$/gm)].flatMap(([, file, text]) =>
  text!.split(/^…$/m).map((piece) => [file!, flat(piece)] as const),
);

describe('the code that the page on decisions quotes', () => {
  it('is found in it', () => expect(quotes.length).toBeGreaterThan(8));

  it.each(quotes)('stands in %s as it is quoted: %s', (file, piece) =>
    expect(flat(readFileSync(file, 'utf8'))).toContain(piece),
  );
});
