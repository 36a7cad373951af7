import type { Type as Class } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';

/** A field that is not what it must be. The path leads from the argument to the field, such as `input.seen.0.role`. */
export type FieldProblem = { readonly path: string; readonly must: string };

/** Input that a command or query was given cannot be taken: nothing was done. */
export class InvalidInput extends Error {
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems.map(({ path, must }) => `${path} ${must}`).join('; '));
  }
}

/** Holds a value to an input class. Throws `InvalidInput` with every problem there is. */
export const checkInput = async (input: Class, argument: string, given: unknown): Promise<void> => {
  const value = plainToInstance(input, structuredClone(given)) as object;
  const errors = await validate(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw new InvalidInput(errors.flatMap((error) => problemsOf(error, argument)));
};

const problemsOf = ({ property, constraints, children }: ValidationError, parent: string): readonly FieldProblem[] => {
  const path = parent === '' ? property : `${parent}.${property}`;
  const own = Object.values(constraints ?? {}).map((message) => ({ path, must: message.startsWith(`${property} `) ? message.slice(property.length + 1) : message }));
  return [...own.slice(0, 1), ...(children ?? []).flatMap((child) => problemsOf(child, path))];
};
