import { boolean, instant, line, listOf, prose } from './field';
import { projection } from './projection';

const fields = {
  name: line(),
  aliases: listOf(line()),
  says: prose(),
  victim: line().personal('victim'),
  sources: listOf(line().personal('source')),
  dueBy: instant(),
  urgent: boolean(),
};
type Spec = Omit<Parameters<typeof projection<typeof fields>>[2], 'fields'>;
const declared = (spec: Spec) => () => projection('Thing', 'Some thing.', { fields, ...spec });

describe('a projection', () => {
  it.each<[string, Spec]>([
    ['text and lists of text', { searches: ['name', 'aliases', 'says'] }],
    ['lines and instants', { sorts: ['name', 'dueBy'] }],
    [
      'what asAt leaves alone',
      { sorts: ['dueBy'], searches: ['name'], asAt: (row) => row, restates: ['says'] },
    ],
  ])('may be sorted and searched by %s', (_, spec) => expect(declared(spec)).not.toThrow());

  it.each<[string, Spec]>([
    ['searched by victim: it is personal', { searches: ['victim'] }],
    ['searched by sources: it is personal', { searches: ['sources'] }],
    ['sorted by victim: it is personal', { sorts: ['victim'] }],
    ['searched by dueBy: only text and lists of text have words', { searches: ['dueBy'] }],
    [
      'sorted by urgent: only lines, codes, instants, moments and counts have an order',
      { sorts: ['urgent'] },
    ],
    ['sorted by colour: it has no such field', { sorts: ['colour' as never] }],
    ['searched by name: asAt restates it', { searches: ['name'], asAt: (row) => row }],
    [
      'found by says: what a field ever was stands in a list among the filters, which asAt leaves alone',
      { filters: ['name'], asAt: (row) => row, restates: ['name'], onceIn: { name: 'says' } },
    ],
    [
      'found by aliases: what a field ever was stands in a list among the filters, which asAt leaves alone',
      { filters: ['name', 'aliases'], asAt: (row) => row, onceIn: { name: 'aliases' } },
    ],
    ['sorted by name: asAt restates it', { sorts: ['name'], asAt: (row) => row, restates: ['name'] }],
  ])('cannot be %s', (message, spec) => expect(declared(spec)).toThrow(`Thing cannot be ${message}`));
});
