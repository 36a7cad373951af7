import { group, id, line, listOf } from './field';
import { idsIn } from './ids-in';

const seen = group('SpecSeen', { entity: id('Entity').optional(), label: line() });

describe('the ids that values name', () => {
  it('are found at every depth, each with what it is of', () =>
    expect(
      idsIn(
        { case: id('Case'), seen: listOf(seen), partners: listOf(id('Agency')), note: line() },
        { case: 'case-1', seen: [{ entity: 'entity-1' }, {}], partners: ['agency-1'], note: 'group-1' },
      ),
    ).toEqual([
      { of: 'Case', id: 'case-1' },
      { of: 'Entity', id: 'entity-1' },
      { of: 'Agency', id: 'agency-1' },
    ]));

  it('are not looked for in what is personal', () =>
    expect(idsIn({ person: id('Entity').personal('victim') }, { person: 'entity-1' })).toEqual([]));
});
