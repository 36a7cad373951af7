import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';

/** The path, from the argument on, to a place in a query: `input.seen.role`. Empty where the place is in no argument. */
export const inputPathOf = (document: DocumentNode, place: ASTNode): string => {
  let found = '';
  const names: string[] = [];
  const isNamed = (node: ASTNode) => node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
  visit(document, {
    enter(node) {
      if (isNamed(node)) names.push((node as { name: { value: string } }).name.value);
      if (node.kind === place.kind && node.loc?.start === place.loc?.start) found ||= names.join('.');
    },
    leave(node) {
      if (isNamed(node)) names.pop();
    },
  });
  return found;
};

const AT_VARIABLE = /^Variable "\$(\w+)" got invalid value .*? at "([^"]+)"/s;
const WHOLE_VARIABLE = /^Variable "\$(\w+)"/;
const FIELD_NAMED = /Field "(?:\w+\.)?(\w+)"(?: of required type "[^"]+" was not provided| is not defined by type)/;

/** The path to a field in the variables that a message is about, as far as the message tells. */
export const variablePathOf = (message: string): string => {
  const place = AT_VARIABLE.exec(message)?.[2] ?? WHOLE_VARIABLE.exec(message)?.[1];
  if (place === undefined) return '';
  return [place, FIELD_NAMED.exec(message)?.[1]].filter(Boolean).join('.');
};

/** The field that a message says is missing or not known. */
export const fieldNamedIn = (message: string): string | undefined => FIELD_NAMED.exec(message)?.[1];
