import {
  boolean,
  code,
  count,
  group,
  id,
  instant,
  line,
  listOf,
  moment,
  money,
  prose,
  quantity,
  span,
} from '@throughline/kernel';
import { Purpose } from '@throughline/vocabulary';
import { noticesOf } from '../commands/notice';
import { settle } from './settle';

const everything = {
  whose: id('Group'),
  name: line(),
  says: prose(),
  by: instant(),
  at: moment(),
  during: span(),
  why: code(Purpose),
  weight: quantity(),
  worth: money(),
  times: count(),
  sure: boolean(),
  aliases: listOf(line()),
  parts: listOf(group('SettlePart', { label: line().optional() })),
};
const year = {
  earliest: '2025-01-01T00:00:00.000Z',
  latest: '2025-12-31T23:59:59.999Z',
  precision: 'YEAR',
  zone: 'UTC',
};
const told = { earliest: '2025', zone: 'UTC', latest: null };

describe('input that has passed its checks', () => {
  it.each([
    ['whose', 'group-1', 'group-1'],
    ['name', ' Ma\u0304ori ', 'M\u0101ori'],
    ['says', 'one\r\ntwo', 'one\ntwo'],
    ['by', '2025-03-14T10:30Z', '2025-03-14T10:30:59.999Z'],
    ['at', told, year],
    ['during', { from: told, to: told }, { from: year, to: year }],
    ['why', 'DETECTION', 'DETECTION'],
    ['weight', { amount: '1.5', unit: 'KG' }, { amount: '1.5', unit: 'KG' }],
    ['worth', { minor: '1', currency: 'NZD' }, { minor: '1', currency: 'NZD' }],
    ['times', 0, 0],
    ['sure', false, false],
    ['aliases', ['A\u0304 '], ['\u0100']],
    ['parts', [{ label: ' x ' }, { label: null }], [{ label: 'x' }, {}]],
  ])('is recorded as it is meant: %s', (name, given, recorded) =>
    expect(settle(everything, { [name]: given })).toEqual({ [name]: recorded }),
  );

  it('leaves out what is null or absent', () =>
    expect(settle(everything, { name: null, says: undefined })).toEqual({}));
  it('leaves an open end out', () =>
    expect(settle(everything, { during: { from: told, to: null } })).toEqual({ during: { from: year } }));
  it('takes nothing that is not declared', () =>
    expect(settle({ name: line() }, JSON.parse('{"name":"x","__proto__":{"bad":1},"agencyId":"y"}'))).toEqual(
      { name: 'x' },
    ));
});

describe('notices', () => {
  it('name each text that holds what cannot be seen, by its path', () =>
    expect(
      noticesOf('input', {
        name: 'a\u202eb',
        seen: [{ label: 'x' }, { label: '\u200bx' }],
        times: 1,
        none: null,
      }),
    ).toEqual([
      { path: 'input.name', says: expect.stringContaining('U+202E at character 2') },
      { path: 'input.seen.1.label', says: expect.stringContaining('U+200B at character 1') },
    ]));
});
