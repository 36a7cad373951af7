import type { Type as Class } from '@nestjs/common';
import { type FieldProblem, pathWithin, unknownField } from './field-problem';
import { fieldsOfInput, type InputField } from './input-field';

const MOST_UNKNOWN = 10;

/**
 * How given input departs from the declared shape: what is missing, unknown, too many, or of another build. It goes no deeper
 * than the declarations, so that nothing is spent on the values of hostile input, and what passes is safe to copy.
 */
export const shapeProblems = (input: Class, given: unknown, path: string): readonly FieldProblem[] => {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [{ path, must: 'must be an object' }];
  const fields = fieldsOfInput(input);
  const unknown = Object.keys(given)
    .filter((name) => !fields.has(name))
    .slice(0, MOST_UNKNOWN);
  return [
    ...unknown.map((name) => unknownField(path, name)),
    ...[...fields].flatMap(([name, field]) =>
      fieldProblems(field, (given as Record<string, unknown>)[name], pathWithin(path, name)),
    ),
  ];
};

const fieldProblems = (field: InputField, value: unknown, path: string): readonly FieldProblem[] => {
  const problem = (must: string): readonly FieldProblem[] => [{ path, must }];
  const { list, optional = false } = field;
  if (value === undefined || value === null) return optional ? [] : problem('must be given');
  if (!list) return oneProblems(field, value, path);
  if (!Array.isArray(value)) return problem('must be a list');
  if (value.length > list.max) return problem(`must hold at most ${list.max} items`);
  if (value.length < list.min) return problem(`must hold at least ${list.min} item`);
  return value.flatMap((one, index) => oneProblems(field, one, `${path}.${index}`));
};

const oneProblems = (field: InputField, value: unknown, path: string): readonly FieldProblem[] => {
  if (value === undefined || value === null) return [{ path, must: 'must not be null' }];
  if ('nested' in field) return shapeProblems(field.nested, value, path);
  return typeof value === 'object' || typeof value === 'function'
    ? [{ path, must: field.rule(value) ?? 'must be a single value' }]
    : [];
};
