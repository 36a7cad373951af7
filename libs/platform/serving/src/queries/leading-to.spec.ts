import { id, line, projection } from '@throughline/kernel';
import { InvalidInput } from '../input/invalid-input';
import { rowClass } from '../schema/row-class';
import type { Edges } from '../schema/edges';
import { shownId } from '../schema/shown-id';
import { leadingTo } from './leading-to';

const fields = { title: line() };
const matters = projection('NodeMatter', 'A matter.', {
  fields,
  of: 'NodeMatter',
  serves: { one: 'nodeMatter', many: 'nodeMatters' },
});
const items = projection('NodeItem', 'An item.', { fields, of: 'NodeItem' });
const notes = projection('NodeNote', 'A note.', { fields, serves: { one: 'nodeNote', many: 'nodeNotes' } });
const claims = projection('NodeClaim', 'A claim.', {
  fields,
  serves: { one: 'nodeClaim', many: 'nodeClaims' },
});
const inside = projection('NodeInside', 'Read by views alone.', { fields: { of: id('NodeMatter') } });

const projections = [matters, items, notes, claims, inside];
const edges: Edges = new Map(
  [matters, items].map((one) => [one.of!, { projection: one, type: () => rowClass(one, new Map()) }]),
);
const found = (given: string) =>
  leadingTo(given, 'id', { projections, edges }).map(({ projection: { name }, key }) => [name, key]);

describe('the id that an object is shown under', () => {
  it('is the key of its row, where it has a root query of its own', () => {
    expect(shownId(matters, 'node-matter-1')).toBe('node-matter-1');
    expect(shownId(notes, 'node-matter-1@3')).toBe('node-matter-1@3');
  });

  it('says of which kind it is, where keys of other kinds are alike', () =>
    expect(shownId(items, 'node-matter-1@3')).toBe('node-item-node-matter-1@3'));
});

describe('where an id leads', () => {
  it.each([
    [matters, 'node-matter-1'],
    [items, 'node-matter-1@3'],
    [items, 'agency-1/node-matter-1@3'],
    [items, 'node-matter-1'],
  ])('is back to the object that was shown under it: %#', (of, key) =>
    expect(found(shownId(of, key))).toEqual([[of.name, key]]),
  );

  it('is to what the event it cites made, whichever that is', () =>
    expect(found('node-matter-1@3')).toEqual([
      ['NodeNote', 'node-matter-1@3'],
      ['NodeClaim', 'node-matter-1@3'],
    ]));

  it.each([
    '',
    'node-item-',
    'matter-1',
    'node-matter-',
    'node-matter-1@',
    'node-item-\u0000',
    `node-item-${'x'.repeat(400)}`,
  ])('is refused where it has the form of none: %j', (given) =>
    expect(() => found(given)).toThrow(InvalidInput),
  );
});
