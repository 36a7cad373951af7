import { type ArgumentNode, type ASTNode, type DocumentNode, Kind, type ObjectFieldNode, visit } from 'graphql';

const isNamed = (node: ASTNode): node is ArgumentNode | ObjectFieldNode =>
  node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;

/** The path, from the argument on, to a place in a query: `input.seen.role`. Empty where the place is in no argument. */
export const inputPathOf = (document: DocumentNode, place: ASTNode): string => {
  let found = '';
  const names: string[] = [];
  visit(document, {
    enter(node) {
      if (isNamed(node)) names.push(node.name.value);
      if (node.kind === place.kind && node.loc?.start === place.loc?.start) found ||= names.join('.');
    },
    leave(node) {
      if (isNamed(node)) names.pop();
    },
  });
  return found;
};

/** Where a variable is used: the path to the argument or field that it stands for. */
export const variableUseIn = (document: DocumentNode, variable: string): string => {
  let found = '';
  const names: string[] = [];
  visit(document, {
    enter(node) {
      if (isNamed(node)) names.push(node.name.value);
      if (node.kind === Kind.VARIABLE && node.name.value === variable && names.length > 0) found ||= names.join('.');
    },
    leave(node) {
      if (isNamed(node)) names.pop();
    },
  });
  return found;
};

const VARIABLE = /^Variable "\$(\w+)"/;
const PLACE = / at "\w+\.([^"]+)"/;
const FIELD_NAMED = /Field "(?:\w+\.)?(\w+)"(?: of required type "[^"]+" was not provided| is not defined by type)/;

/** The variable that a message is about, and the path within it. */
export const variableIn = (message: string): { readonly name: string; readonly rest: readonly string[] } | undefined => {
  const name = VARIABLE.exec(message)?.[1];
  if (name === undefined) return undefined;
  return { name, rest: [PLACE.exec(message)?.[1], fieldNamedIn(message)].filter((part) => part !== undefined) };
};

/** The field that a message says is missing or not known. */
export const fieldNamedIn = (message: string): string | undefined => FIELD_NAMED.exec(message)?.[1];

/** The message without the value that was given, which may hold personal data. */
export const withoutValue = (message: string): string =>
  message.replace(/^Variable "\$(\w+)" got invalid value .*?(?: at "[^"]+")?; (?=[A-Z][^;]*$)/s, '');
