import { existsSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalMembers } from './canonical';

const canonical = (object: object): string => {
  const members: string[] = [];
  canonicalMembers(object, 'event', (_, member) => members.push(member));
  return `{${members.join()}}`;
};

const text = fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', '').normalize('NFC'));
const key = fc.oneof(
  text,
  fc.nat(20).map(String),
  fc.constantFrom('a', 'b', 'B', 'ā', '\u{1F6F6}', '\uFB00'),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.maxSafeInteger(),
    fc.constantFrom(null, true, false, -0, '"', '\\', '\u2028', ''),
    fc.array(tie('data')),
    fc.dictionary(key, tie('data')),
  ),
}));

/** The examples of RFC 8785, where they are at hand, that hold nothing the record refuses. */
const EXAMPLES = '../shared/data/jcs/testdata';

describe('the canonical JSON of an event', () => {
  it('is what RFC 8785 says, of whatever data', () => {
    fc.assert(
      fc.property(fc.dictionary(key, data), (object) => {
        expect(canonical(object)).toBe(canonicalize(object));
      }),
    );
  });

  it('puts keys that look like numbers in the order of text', () => {
    expect(canonical({ 9: 1, 10: 2, a: { 2: 1, 11: 2 } })).toBe('{"10":2,"9":1,"a":{"11":2,"2":1}}');
  });

  it('leaves out what is undefined', () => {
    expect(canonical({ here: 1, gone: undefined, in: { gone: undefined } })).toBe('{"here":1,"in":{}}');
  });

  if (existsSync(EXAMPLES))
    it.each(['arrays', 'french', 'structures'])('is as in the example %s of RFC 8785', (name) => {
      const read = (folder: string): string => readFileSync(`${EXAMPLES}/${folder}/${name}.json`, 'utf8');
      expect(canonical({ data: JSON.parse(read('input')) })).toBe(`{"data":${read('output').trimEnd()}}`);
    });

  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  const around: unknown[] = [];
  around.push(around);

  it.each<[string, unknown, RegExp]>([
    ['half a surrogate pair', { name: ['a\ud800b'] }, /^event\.data\.name\[0\] is ill-formed/],
    ['an ill-formed key', { '\udc00': 1 }, /^a key of event\.data is ill-formed/],
    ['a NUL', 'a\0', /^event\.data holds a NUL/],
    ['text that is not NFC', 'a\u0304', /^event\.data is not in Unicode normalisation form C/],
    ['a fraction', { list: [1, 0.5] }, /^event\.data\.list\[1\] is 0\.5/],
    ['no number', NaN, /^event\.data is NaN/],
    ['what is not there', [1, undefined], /^event\.data\[1\] is undefined/],
    ['a hole', Array(1), /^event\.data\[0\] is undefined/],
    ['a date', new Date(0), /^event\.data is no plain data/],
    ['an object of a class', new (class Person {})(), /^event\.data is no plain data/],
    ['what says itself how it is written', { toJSON: () => 1 }, /^event\.data is no plain data/],
    ['a big integer', 1n, /^event\.data is no plain data/],
    ['a function', () => 1, /^event\.data is no plain data/],
    ['what has no end', around, /lies deeper than 64 levels/],
    ['what lies too deep', deep(64), /lies deeper than 64 levels/],
  ])('refuses %s, and says where it is', (_, content, message) => {
    expect(() => canonical({ data: content })).toThrow(message);
  });

  it('takes what lies just deep enough', () => {
    expect(canonical({ data: deep(63) })).toBe(canonicalize({ data: deep(63) }));
  });
});
