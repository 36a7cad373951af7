import fc from 'fast-check';
import { invisibleIn, normalText, textProblem } from './text-rules';

const line = (value: unknown, max = 200) => textProblem(value, { form: 'line', max });
const prose = (value: unknown, max = 10_000) => textProblem(value, { form: 'prose', max });

describe('a line', () => {
  it.each([
    ['macrons', 'Te Whānau-ā-Apanui'],
    ['macrons as marks of their own', 'Te Wha\u0304nau'],
    ['an ʻokina', 'ʻAkau ʻOfa'],
    ['emoji joined together', '👩🏽‍👩🏽‍👧🏽‍👦🏽'],
    ['writing from right to left', 'محمد بن عبد الله'],
    ['white space around it', '  two words\u00a0'],
    ['a mark of the reading direction', 'a\u200e\u061cb'],
    ['as many marks as are allowed', `a${'\u0331'.repeat(30)}`],
    ['the greatest code point', '\u{10FFFF}'],
  ])('may hold %s', (_, text) => expect(line(text)).toBeUndefined());

  it.each([
    ['a number', 5, 'must be text'],
    ['nothing', undefined, 'must be text'],
    ['no character', '', 'must not be empty'],
    ['white space alone', ' \u00a0\u3000', 'must not be empty'],
    ['characters without width alone', '\u200b\u2060\ufeff', 'must not be empty'],
    ['fillers alone', '\u3164\u2800', 'must not be empty'],
    ['NUL', 'a\0b', 'must not hold a NUL character'],
    ['half a surrogate pair', 'a\ud800b', 'must be well-formed Unicode: it holds half of a surrogate pair'],
    ['the other half alone', '\udc00', 'must be well-formed Unicode: it holds half of a surrogate pair'],
    [
      'a character that overrides the reading direction',
      'report\u202excod.exe',
      'must hold no character that embeds, overrides or isolates a reading direction: it holds U+202E at character 7',
    ],
    ['more than it may', 'x'.repeat(201), 'must be at most 200 characters'],
    ['10,000 marks on one character', `a${'\u0301'.repeat(10_000)}`, 'must be at most 200 characters'],
    ['a few marks too many', `a${'\u0331'.repeat(31)}`, 'must not stack more than 30 marks on one character'],
  ])('may not hold %s', (_, text, must) => expect(line(text)).toBe(must));

  it.each(['\n', '\r', '\t', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029'])(
    'may not hold the control character %j',
    (one) => {
      expect(line(`a${one}b`)).toBe('must be one line without control characters');
      expect(line(`ab${one}`)).toBe('must be one line without control characters');
    },
  );

  it('is counted in characters as they are read', () => {
    expect(line('👍🏽'.repeat(200))).toBeUndefined();
    expect(line('👍🏽'.repeat(201))).toBe('must be at most 200 characters');
  });

  it('is bounded in bytes too', () =>
    expect(line(`${'👩🏽‍👩🏽‍👧🏽‍👦🏽'.repeat(100)}`)).toBe('must be at most 3200 bytes'));
});

describe('prose', () => {
  it('may hold line ends and tabs', () => expect(prose('one\r\n\ttwo\nthree')).toBeUndefined());
  it('may not hold other control characters', () =>
    expect(prose('one\u0007two')).toBe('must hold no control characters but line ends and tabs'));
  it('is counted in characters as they are read, too', () =>
    expect(prose('😀'.repeat(10_001))).toBe('must be at most 10000 characters'));
  it('may not stack 10,000 marks on one character', () =>
    expect(prose(`a${'\u0301'.repeat(10_000)}`)).toBe('must not stack more than 30 marks on one character'));
  it('is refused quickly where it is far too long', () => {
    const started = performance.now();
    expect(prose('\u0327\u0301'.repeat(2_000_000))).toBe('must be at most 10000 characters');
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe('a line and prose alike', () => {
  it.each([...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
    'may not hold %j, which shows text in another order than it is stored',
    (one) => {
      for (const problem of [line(`a${one}b`), prose(`a\n${one}b`)])
        expect(problem).toMatch(/^must hold no character that embeds, overrides or isolates/);
    },
  );
});

describe('text as it is stored', () => {
  it('is the same where it was composed before and where it was not', () =>
    expect(normalText('Ma\u0304ori')).toBe(normalText('M\u0101ori')));

  it('ends its lines alike', () =>
    expect(normalText('one\r\ntwo\rthree\nfour')).toBe('one\ntwo\nthree\nfour'));

  it('is not changed by being stored again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normalText(normalText(text)) === normalText(text)),
    ));

  it('passes the same checks as the text that was given', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (text) => {
        fc.pre(prose(text) === undefined);
        return prose(normalText(text)) === undefined;
      }),
    ));
});

describe('what cannot be seen in a text', () => {
  it.each([
    ['\u202eabc', 'U+202E at character 1'],
    ['ab\u200b', 'U+200B at character 3'],
    ['😀😀\u00ad', 'U+00AD at character 3'],
    ['a\u{E0041}', 'U+E0041 at character 2'],
    ['a\u061c', 'U+061C at character 2'],
    ['\u3164x', 'U+3164 at character 1'],
  ])('is told by its place: %j', (text, where) => expect(invisibleIn(text)).toBe(where));

  it.each(['Māori', 'ʻokina', 'محمد', 'two words', '中文'])('is nothing in %s', (text) =>
    expect(invisibleIn(text)).toBeUndefined(),
  );
});
