/** A field that is not what it must be. The path leads from the argument to the field, such as `input.seen.0.role`. */
export type FieldProblem = { readonly path: string; readonly must: string };

const SHOWABLE = /^\w{1,100}$/;

export const pathWithin = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The problem of a field that is not declared; its name is repeated only where it can do no harm in a message. */
export const unknownField = (path: string, name: string): FieldProblem =>
  SHOWABLE.test(name)
    ? { path: pathWithin(path, name), must: 'must be left out: there is no such field' }
    : { path, must: 'must hold no fields but those that are declared' };
