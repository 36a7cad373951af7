import { copyLine } from './copy-lines';

describe('a line to be copied', () => {
  it('escapes what would end a value or a line', () => {
    expect(copyLine(['a\tb', 'c\nd\re', '{"f":"\\"g\\\\"}'])).toBe(
      'a\\tb\tc\\nd\\re\t{"f":"\\\\"g\\\\\\\\"}\n',
    );
  });

  it('tells nothing from an empty text', () => {
    expect(copyLine([null, undefined, '', 0, false, 12n])).toBe('\\N\t\\N\t\t0\tfalse\t12\n');
  });
});
