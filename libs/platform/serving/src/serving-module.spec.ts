import { type AnyProjection, line, projection } from '@throughline/kernel';
import { houseModules, resolversOf } from './serving-module';

const boats = (name: string, of?: string): AnyProjection =>
  projection(name, 'Boats.', { fields: { name: line() }, ...(of ? { of } : {}) });
const houseOf = (...projections: readonly AnyProjection[]) => ({
  contexts: [],
  viewSets: [{ name: 'spec', says: 'Boats.', projections, views: [] }],
});

describe('a house', () => {
  it.each([
    ['is seated', houseModules],
    ['gives its resolvers', resolversOf],
  ])(
    '%s only where an id leads to one projection, and names the two where it would lead to both',
    (_, of) => {
      const twice = houseOf(boats('SpecBoats', 'SpecBoat'), boats('SpecHulls', 'SpecBoat'));
      expect(() => of(twice)).toThrow('SpecBoats and SpecHulls both answer for the ids of SpecBoat.');
      expect(() => of(houseOf(boats('SpecBoats', 'SpecBoat'), boats('SpecHulls')))).not.toThrow();
    },
  );
});
