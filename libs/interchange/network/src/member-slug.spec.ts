import { memberSlug } from './member-slug';

describe('the id of a person in a matrix', () => {
  it('stays as it is where it can', () => {
    expect(memberSlug('12')).toBe('12');
    expect(memberSlug('te-kuri-7')).toBe('te-kuri-7');
  });

  it.each(['N12', 'Te Kurī', '王', '!!', 'a--b', 'x'.repeat(90), 'constructor ', '../etc'])(
    'fits the record for %j',
    (member) => {
      expect(memberSlug(member)).toMatch(/^(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
    },
  );

  it('never makes one person of two', () => {
    expect(new Set(['n12', 'N12', 'n 12', 'N-12'].map(memberSlug)).size).toBe(4);
  });
});
