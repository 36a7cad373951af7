import { assertClear } from './strict-json';

const said = (text: string | Buffer): string => {
  try {
    assertClear(Buffer.from(text as string));
    return 'clear';
  } catch (fault) {
    return (fault as Error).message;
  }
};

describe('a request body', () => {
  it.each([
    ['an object', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}', 'clear'],
    ['text with brackets in it', JSON.stringify({ a: '{'.repeat(100) }), 'clear'],
    ['64 levels', '['.repeat(64) + ']'.repeat(64), 'clear'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'It must not be nested deeper than 64 levels.'],
    ['100,000 levels', '['.repeat(100_000), 'It must not be nested deeper than 64 levels.'],
    ['a key given twice', '{"a":1,"a":2}', 'It must not give a key twice in one object.'],
    ['a key given twice, once escaped', '{"a":1,"\\u0061":2}', 'It must not give a key twice in one object.'],
    ['a byte order mark', '\ufeff{}', 'It must not start with a byte order mark.'],
    ['half an encoded character', Buffer.from([0x22, 0xc3, 0x22]), 'It must be UTF-8.'],
  ])('with %s', (_, text, expected) => expect(said(text)).toBe(expected));
});
