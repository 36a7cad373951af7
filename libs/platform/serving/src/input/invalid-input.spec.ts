import 'reflect-metadata';
import { code, count, group, id, line, listOf, moment, quantity, span } from '@throughline/kernel';
import { HarmDomain } from '@throughline/vocabulary';
import { inputClass } from './input-class';
import { checkInput, InvalidInput } from './invalid-input';

const Checked = inputClass('CheckedInput', 'Checked.', {
  group: id('Group'),
  name: line(),
  at: moment(),
  during: span().optional(),
  times: count().optional(),
  aliases: listOf(line(), 3).optional(),
  harms: listOf(code(HarmDomain)).optional(),
  parts: listOf(group('CheckedPart', { label: line(), weight: quantity().optional() })).optional(),
});
const right = { group: 'group-1', name: 'x', at: { earliest: '2025' } };
const problemsOf = async (given: unknown): Promise<unknown> =>
  checkInput(Checked, 'input', given).then(
    () => [],
    (error: unknown) => (error as InvalidInput).problems,
  );

describe('input that is checked', () => {
  it.each<[string, unknown]>([
    ['all that is required', right],
    [
      'nulls for what is optional',
      {
        ...right,
        times: null,
        aliases: null,
        parts: null,
        at: { earliest: '2025', latest: null, zone: null },
      },
    ],
    [
      'a span within one uncertain day',
      { ...right, during: { from: { earliest: '2025-03-01' }, to: { earliest: '2025-03-01' } } },
    ],
    ['a span that is open', { ...right, during: { from: { earliest: '2025' }, to: null } }],
    ['empty lists where they are optional', { ...right, aliases: [], parts: [] }],
    ['no prototype', Object.assign(Object.create(null), right)],
  ])('may have %s', async (_, given) => expect(await problemsOf(given)).toEqual([]));

  it.each<[string, unknown, string, string | RegExp]>([
    ['nothing', undefined, 'input', 'must be an object'],
    ['a text', 'x', 'input', 'must be an object'],
    ['a list', [right], 'input', 'must be an object'],
    ['a missing field', { ...right, name: undefined }, 'input.name', 'must be given'],
    ['a missing object', { ...right, at: null }, 'input.at', 'must be given'],
    ['a list for an object', { ...right, at: [{ earliest: '2025' }] }, 'input.at', 'must be an object'],
    ['a list for a text', { ...right, name: ['x'] }, 'input.name', 'must be text'],
    [
      'a list for a time',
      { ...right, at: { earliest: ['2025'] } },
      'input.at.earliest',
      'must be a single value',
    ],
    [
      'an object for a time',
      { ...right, at: { earliest: '2025', latest: {} } },
      'input.at.latest',
      'must be a single value',
    ],
    ['an object for a list', { ...right, aliases: { 0: 'x' } }, 'input.aliases', 'must be a list'],
    [
      'a list too long',
      { ...right, aliases: ['a', 'b', 'c', 'd'] },
      'input.aliases',
      'must hold at most 3 items',
    ],
    ['a bad item', { ...right, aliases: ['a', 'b', ''] }, 'input.aliases.2', 'must not be empty'],
    [
      'a code named twice',
      { ...right, harms: ['ECONOMY', 'COMMUNITIES', 'ECONOMY'] },
      'input.harms.2',
      'must name each code once: it was named before',
    ],
    ['a null item', { ...right, aliases: ['a', null] }, 'input.aliases.1', 'must not be null'],
    ['a text for an item', { ...right, parts: ['x'] }, 'input.parts.0', 'must be an object'],
    [
      'a span in a zone that does not exist',
      { ...right, during: { from: { earliest: '2025', zone: 'Mars/Olympus' }, to: { earliest: '2026' } } },
      'input.during.from.zone',
      /^must be an IANA/,
    ],
    [
      'a span that ends before it starts',
      { ...right, during: { from: { earliest: '2025-03' }, to: { earliest: '2025-02' } } },
      'input.during.to',
      'must not end before it starts',
    ],
    [
      'a bad field deep down',
      { ...right, parts: [{ label: 'x', weight: { amount: 'x', unit: 'KG' } }] },
      'input.parts.0.weight.amount',
      /^must be a decimal/,
    ],
    [
      'an unknown field',
      { ...right, agencyId: 'x' },
      'input.agencyId',
      'must be left out: there is no such field',
    ],
    [
      'an unknown field deep down',
      { ...right, parts: [{ label: 'x', marking: 1 }] },
      'input.parts.0.marking',
      'must be left out: there is no such field',
    ],
    [
      'a prototype',
      { ...right, ['__proto__']: { admin: true } },
      'input.__proto__',
      'must be left out: there is no such field',
    ],
    [
      'a constructor',
      { ...right, constructor: 1 },
      'input.constructor',
      'must be left out: there is no such field',
    ],
    [
      'an end before the start',
      { ...right, at: { earliest: '2025', latest: '2024' } },
      'input.at.latest',
      'must not end before it starts',
    ],
  ])('may not be or have %s', async (_, given, path, must) =>
    expect(await problemsOf(given)).toContainEqual({
      path,
      must: typeof must === 'string' ? must : expect.stringMatching(must),
    }),
  );

  it('is told of every problem at once', async () =>
    expect(await problemsOf({ ...right, name: '', aliases: ['', 'x', ''], times: -1 })).toHaveLength(4));

  it('is refused quickly however much there is of it', async () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const many = Array.from({ length: 1_000_000 }, () => ({ label: 'x' }));
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, n]));
    const started = performance.now();
    expect(await problemsOf({ ...right, name: deep, parts: many, ...fields })).toHaveLength(12);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is not changed by being checked', async () => {
    const given = { ...right, parts: [{ label: 'x' }] };
    await checkInput(Checked, 'input', given);
    expect(given).toEqual({ ...right, parts: [{ label: 'x' }] });
  });
});
