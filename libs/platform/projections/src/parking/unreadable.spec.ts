import { count, event, group, id, line, listOf, money, moment, span } from '@throughline/kernel';
import { day } from '../specimens';
import { unreadablePart } from './unreadable';

const at = { earliest: day(1), latest: day(1), precision: 'INSTANT', zone: 'UTC' };
const Seized = event('Seized', 'Something was seized.', {
  marking: 'UNCLASSIFIED',
  fields: {
    of: id('Group'),
    value: money().optional(),
    at: moment(),
    during: span(),
    items: listOf(group('SeizedItem', { what: line(), times: count() })),
  },
});
const sound = { of: 'group-1', at, during: { from: at }, items: [{ what: 'a boat', times: 1 }] };

describe('the content of an event', () => {
  it('is readable where every part is of its kind', () => {
    expect(unreadablePart(Seized, sound)).toBeUndefined();
    expect(unreadablePart(Seized, { ...sound, value: null, more: 'than is declared' })).toBeUndefined();
  });

  it.each([
    ['data', null],
    ['data', []],
    ['data', 'text'],
    ['data.of', { ...sound, of: undefined }],
    ['data.of', { ...sound, of: 7 }],
    ['data.value', { ...sound, value: { minor: 7, currency: 'NZD' } }],
    ['data.at', { ...sound, at: day(1) }],
    ['data.during', { ...sound, during: { from: at, to: day(1) } }],
    ['data.items', { ...sound, items: {} }],
    ['data.items.1.times', { ...sound, items: [...sound.items, { what: 'a car', times: '1' }] }],
  ])('is named by its first part that is not: %s', (part, content) =>
    expect(unreadablePart(Seized, content)).toBe(part),
  );
});
