import { idFieldName } from './edges';

describe('the field beside an edge', () => {
  it.each([
    ['to', false, 'toId'],
    ['partners', true, 'partnerIds'],
    ['parties', true, 'partyIds'],
    ['examined', true, 'examinedIds'],
  ])('of %s, a list: %s, is called %3$s', (name, isList, called) =>
    expect(idFieldName(name, isList)).toBe(called),
  );
});
