import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { Opaque } from './opaque';

const opaque = new Opaque(randomBytes(32));
const sealed = opaque.seal({ at: '42' });

describe('what is sealed', () => {
  it('opens as it was', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(opaque.open(opaque.seal(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    ));

  it('is the same each time', () => expect(opaque.seal({ at: '42' })).toBe(sealed));
  it('is another for another value', () => expect(opaque.seal({ at: '43' })).not.toBe(sealed));
  it('can be passed in an address', () => expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/));

  it('does not open where any character was changed', () => {
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(opaque.open(sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
    }
  });

  it('does not open where it was cut short', () => {
    for (let length = 0; length < sealed.length; length++)
      expect(opaque.open(sealed.slice(0, length))).toBeUndefined();
  });

  it.each([
    ['something before it', `A${sealed}`],
    ['something after it', `${sealed}A`],
    ['padding', `${sealed}=`],
    ['a line end', `${sealed}\n`],
  ])('does not open with %s', (_, text) => expect(opaque.open(text)).toBeUndefined());

  it('does not open under another key', () =>
    expect(new Opaque(randomBytes(32)).open(sealed)).toBeUndefined());
  it('cannot be made up', () =>
    fc.assert(fc.property(fc.string(), (text) => opaque.open(text) === undefined)));
});
