import { type ASTNode, Kind, parse, visit } from 'graphql';
import { inputPathOf, variableUseIn } from './input-path';

const document = parse(
  'query ($v: Int) { one: find(a: {b: [1, {c: 2}]}) two: find(a: {b: [$v]}) { three(d: $v) } }',
);
const numberAt = (value: string): ASTNode => {
  let found: ASTNode | undefined;
  visit(document, { IntValue: (node) => void (node.value === value && (found = node)) });
  return found!;
};

describe('a place in a query', () => {
  it('is named by argument, place in a list, and field', () =>
    expect(inputPathOf(document, numberAt('2'))).toBe('a.b.1.c'));
  it('is named by its place in a list', () => expect(inputPathOf(document, numberAt('1'))).toBe('a.b.0'));
  it('is named by nothing outside of arguments', () =>
    expect(inputPathOf(document, { kind: Kind.NULL, loc: document.loc } as ASTNode)).toBe(''));
  it('is named for a variable by where it is used first', () =>
    expect(variableUseIn(document, 'v')).toBe('a.b.0'));
  it('is named by nothing for a variable that is not used', () =>
    expect(variableUseIn(document, 'w')).toBe(''));
});
