import { id, projection } from '@throughline/kernel';
import { rowClass } from '../schema/row-class';
import type { Edges } from '../schema/edges';
import { backEdgesOf } from './back-edges';

const matters = projection('BackMatter', 'A matter.', {
  fields: {},
  of: 'BackMatter',
  serves: { one: 'backMatter', many: 'backMatters' },
});
const fields = {
  backMatter: id('BackMatter'),
  cause: id('BackMatter').optional(),
  effect: id('BackMatter').optional(),
};
const notes = (filters: readonly (keyof typeof fields)[]) =>
  projection('BackNote', 'A note.', { fields, filters, serves: { one: 'backNote', many: 'backNotes' } });

const namesOf = (filters: readonly (keyof typeof fields)[]) => {
  const edges: Edges = new Map([
    ['BackMatter', { projection: matters, type: () => rowClass(matters, new Map()) }],
  ]);
  return backEdgesOf([matters, notes(filters)], edges).map(({ field, name }) => [field, name]);
};

describe('a list that leads back', () => {
  it('is named as the list itself, where the field is named after the kind of thing that it leads back to', () =>
    expect(namesOf(['backMatter'])).toEqual([['backMatter', 'backNotes']]));

  it('says by which field it leads back, where that is named otherwise', () =>
    expect(namesOf(['cause'])).toEqual([['cause', 'backNotesByCause']]));

  it('keeps its name, whatever other filters there come to be, and in whatever order', () => {
    const names = new Map([
      ['backMatter', 'backNotes'],
      ['cause', 'backNotesByCause'],
      ['effect', 'backNotesByEffect'],
    ]);
    expect(new Map(namesOf(['effect', 'backMatter', 'cause']) as [string, string][])).toEqual(names);
  });
});
