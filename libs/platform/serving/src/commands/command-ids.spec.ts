import { commandKey, contentHash, targetOf } from './command-ids';
import { Close, Open } from './counter-sample';

describe('the id of what a command brings into being', () => {
  it('is the same for the same command id', () =>
    expect(targetOf(Open, {}, 'agency-1/a')).toBe(targetOf(Open, {}, 'agency-1/a')));
  it('names its kind, and holds nothing that looks like something else', () =>
    expect(targetOf(Open, {}, 'agency-1/a')).toMatch(/^test-counter-[0-9a-hjkmnp-tv-z]{24}$/));
  it('never meets another', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) =>
      targetOf(Open, {}, commandKey('agency-1', String(n))),
    );
    expect(new Set(ids).size).toBe(10_000);
  });
  it('is another in another agency', () =>
    expect(targetOf(Open, {}, commandKey('agency-1', 'a'))).not.toBe(
      targetOf(Open, {}, commandKey('agency-2', 'a')),
    ));
});

describe('the id of what a command acts on', () => {
  it('is the one it names', () =>
    expect(targetOf(Close, { testCounter: 'test-counter-1' }, 'agency-1/a')).toBe('test-counter-1'));
});

describe('the hash of what is asked for', () => {
  it('does not depend on the order of fields', () =>
    expect(contentHash('Open', { a: 1, b: 2 })).toBe(contentHash('Open', { b: 2, a: 1 })));
  it.each([
    ['another command', 'Close', { a: 1 }],
    ['another value', 'Open', { a: 2 }],
    ['a field more', 'Open', { a: 1, b: 1 }],
  ])('is another for %s', (_, command, asked) =>
    expect(contentHash(command, asked)).not.toBe(contentHash('Open', { a: 1 })),
  );
});
