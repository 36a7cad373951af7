import { type ASTNode, type DocumentNode, Kind, parse, type Source, visit } from 'graphql';

type Ancestor = ASTNode | readonly ASTNode[];
type Visited = readonly [
  node: ASTNode,
  key: string | number | undefined,
  parent: unknown,
  path: unknown,
  ancestors: readonly Ancestor[],
];

const documents = new WeakMap<Source, DocumentNode>();

/** The document that a source was parsed to; parsed once, however many errors stand in it. */
export const documentOf = (source: Source): DocumentNode => {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
};

/** The path, from the argument on, to a place in a query: `input.seen.0.role`. Empty where the place is in no argument. */
export const inputPathOf = (document: DocumentNode, place: ASTNode): string =>
  pathTo(document, (node) => node.kind === place.kind && node.loc?.start === place.loc?.start);

/** Where a variable is used: the path to the argument or field that it stands for. */
export const variableUseIn = (document: DocumentNode, variable: string): string =>
  pathTo(document, (node) => node.kind === Kind.VARIABLE && node.name.value === variable);

/** The first path of at least one step to a node that will do. */
const pathTo = (document: DocumentNode, isIt: (node: ASTNode) => boolean): string => {
  let found = '';
  const steps: string[] = [];
  visit(document, {
    enter(...[node, key, , , ancestors]: Visited) {
      const step = stepInto(node, key, ancestors);
      if (step !== undefined) steps.push(step);
      if (steps.length > 0 && isIt(node)) found ||= steps.join('.');
    },
    leave(...[node, key, , , ancestors]: Visited) {
      if (stepInto(node, key, ancestors) !== undefined) steps.pop();
    },
  });
  return found;
};

/** The step of a path that a node is: the name of an argument or field, or the place in a list. */
const stepInto = (
  node: ASTNode,
  key: string | number | undefined,
  ancestors: readonly Ancestor[],
): string | undefined => {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
  const holder = ancestors.at(-1);
  return typeof key === 'number' && holder && 'kind' in holder && holder.kind === Kind.LIST
    ? String(key)
    : undefined;
};
