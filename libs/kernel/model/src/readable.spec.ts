import { TieKind } from '@throughline/vocabulary';
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
  percentage,
  prose,
  quantity,
  span,
} from './field';
import { exactly } from './moment';
import { readable } from './readable';

const noon = '2031-03-01T12:00:00.000Z';
const one = '2031-03-01T13:00:00.000Z';
const betweenThem = { earliest: noon, latest: one, precision: 'RANGE', zone: 'Pacific/Auckland' } as const;

describe('the readable text of an event', () => {
  it('gives every kind of value in words', () => {
    const fields = {
      id: id('Group'),
      line: line(),
      instant: instant(),
      moment: moment(),
      span: span(),
      open: span(),
      code: code(TieKind),
      quantity: quantity(),
      money: money(),
      percentage: percentage(),
      count: count(),
      yes: boolean(),
      no: boolean(),
      list: listOf(code(TieKind)),
    };
    const values = {
      id: 'group-1',
      line: 'Te Whanganui-a-Tara',
      instant: noon,
      moment: betweenThem,
      span: { from: exactly(noon), to: exactly(one) },
      open: { from: exactly(noon) },
      code: 'CO_OFFENDING',
      quantity: { amount: '1.50', unit: 'KG' },
      money: { minor: '150000', currency: 'NZD' },
      percentage: '82.5',
      count: 0,
      yes: true,
      no: false,
      list: ['FAMILY', 'CUSTODY'],
    };
    expect(Object.fromEntries(readable(fields, values).map(({ field, value }) => [field, value]))).toEqual({
      id: 'group-1',
      line: 'Te Whanganui-a-Tara',
      instant: noon,
      moment: `${noon} to ${one} (Pacific/Auckland)`,
      span: `from ${noon} until ${one}`,
      open: `from ${noon}`,
      code: 'Co-offending',
      quantity: '1.50 KG',
      money: '150000 in the minor unit of NZD',
      percentage: '82.5 %',
      count: '0',
      yes: 'yes',
      no: 'no',
      list: 'Family, Custody',
    });
  });

  it('leaves out what is personal, at every depth', () => {
    const person = group('SpecPerson', { label: line().personal('suspect'), role: line() });
    const fields = {
      source: line().personal('source'),
      seen: listOf(person),
      names: listOf(line().personal('victim')),
    };
    const seen = [
      { label: 'A. Person', role: 'driver' },
      { label: 'B. Person', role: 'lookout' },
    ];
    expect(readable(fields, { source: 'A. Source', seen, names: ['C. Person'] })).toEqual([
      { field: 'seen', value: 'Role: driver\nRole: lookout' },
    ]);
  });

  it('does not read what is personal, as it may be sealed', () => {
    const sealed = Object.freeze({ sealed: 'bytes' });
    expect(readable({ source: line().personal('source') }, { source: sealed })).toEqual([]);
  });

  it('leaves out what is not there', () =>
    expect(readable({ given: prose().optional(), none: listOf(line()) }, { none: [] })).toEqual([]));
});
