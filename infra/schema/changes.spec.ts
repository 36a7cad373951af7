import { changesSince, problemsWith } from './changes.mjs';

const released = `
  type Query { group(id: ID!): Group }
  type Group { name: String aliases: [String!]! stage: Stage }
  enum Stage { ACTIVE DORMANT }
`;
const after = (from: string, to: string): readonly string[] => {
  expect(released).toContain(from);
  return changesSince(released, released.replace(from, to));
};

describe('a schema since its release', () => {
  it.each([
    ['a field is gone', 'name: String ', '', 'FIELD_REMOVED'],
    ['a field may be null now', '[String!]!', '[String!]', 'FIELD_CHANGED_KIND'],
    ['an argument must be given now', 'group(id: ID!)', 'group(id: ID!, at: Int!)', 'REQUIRED_ARG_ADDED'],
    ['a code is gone', ' DORMANT', '', 'VALUE_REMOVED_FROM_ENUM'],
    ['there is a code that clients do not know', 'DORMANT', 'DORMANT LOST', 'VALUE_ADDED_TO_ENUM'],
  ])('breaks clients where %s', (_, from, to, change) =>
    expect(after(from, to)).toEqual([expect.stringMatching(`^${change}: `)]),
  );

  it.each([
    ['a field was added', 'name: String', 'name: String since: String'],
    ['an argument may be given', 'group(id: ID!)', 'group(id: ID!, at: Int)'],
    ['a type was added', 'enum Stage', 'type More { a: Int } enum Stage'],
  ])('breaks nobody where %s', (_, from, to) => expect(after(from, to)).toEqual([]));

  it('may break clients where that was accepted, with a reason, and only for as long as it does', () => {
    const [change] = after('name: String ', '');
    const none = { unaccepted: [], idle: [], unreasoned: [] };
    expect(problemsWith([change], [])).toEqual({ ...none, unaccepted: [change] });
    expect(problemsWith([change], [{ change, because: 'It moved.' }])).toEqual(none);
    expect(problemsWith([change], [{ change, because: ' ' }])).toEqual({ ...none, unreasoned: [change] });
    expect(problemsWith([], [{ change, because: 'It moved.' }])).toEqual({ ...none, idle: [change] });
  });
});
