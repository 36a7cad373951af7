import { IntrinsicException, type Type as Class } from '@nestjs/common';
import { validate, type ValidationError } from 'class-validator';
import type { FieldProblem } from './field-problem';
import type { ItemContext } from './input-field';
import { shaped } from './input-shape';
import { rememberChecks } from './remember-checks';

rememberChecks();

/** Input that a command or query was given cannot be taken: nothing was done. */
export class InvalidInput extends IntrinsicException {
  constructor(readonly problems: readonly FieldProblem[]) {
    super(problems.map(({ path, must }) => `${path} ${must}`).join('; '));
  }
}

/** Every field is one of the class, as the shape has shown. */
const CHECKS = { forbidUnknownValues: true, validationError: { target: false } } as const;

/** Holds a value to an input class: its shape first, and then its values. Throws `InvalidInput` with every problem found. */
export const checkInput = async (input: Class, argument: string, given: unknown): Promise<void> => {
  const { instance, problems } = shaped(input, given, argument);
  if (problems.length > 0) throw new InvalidInput(problems);
  const errors = await validate(instance, CHECKS);
  if (errors.length > 0) throw new InvalidInput(errors.flatMap((error) => problemsOf(error, argument)));
};

const problemsOf = (
  { property, value, constraints, contexts, children }: ValidationError,
  parent: string,
): readonly FieldProblem[] => {
  const path = parent === '' ? property : `${parent}.${property}`;
  const { itemRule } = (contexts?.['rule'] ?? {}) as Partial<ItemContext>;
  if (itemRule)
    return (value as readonly unknown[]).flatMap((one, index) =>
      itemProblems(itemRule(one), `${path}.${index}`),
    );
  const own = Object.values(constraints ?? {}).slice(0, 1);
  return [
    ...own.map((must) => ({ path, must })),
    ...(children ?? []).flatMap((child) => problemsOf(child, path)),
  ];
};

const itemProblems = (must: string | undefined, path: string): readonly FieldProblem[] =>
  must === undefined ? [] : [{ path, must }];
