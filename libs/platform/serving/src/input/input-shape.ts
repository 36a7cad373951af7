import type { Type as Class } from '@nestjs/common';
import { type FieldProblem, pathWithin, unknownField } from './field-problem';
import { fieldsOfInput, type InputField } from './input-field';

const MOST_UNKNOWN = 10;

type Given = Readonly<Record<string, unknown>>;

/** Given input as an instance of its class, and how it departs from the declared shape: whole only where it does not. */
export type Shaped = { readonly instance: object; readonly problems: readonly FieldProblem[] };

/**
 * Copies given input into instances of the input classes that are declared for it, and finds what is missing, unknown, too
 * many, or of another build. It goes no deeper than the declarations, so that nothing is spent on the values of hostile
 * input. What is null is left out, as what is not given.
 */
export const shaped = (input: Class, given: unknown, path: string): Shaped => {
  const shaping = new Shaping();
  return { instance: shaping.object(input, given, path), problems: shaping.problems };
};

class Shaping {
  readonly problems: FieldProblem[] = [];

  object(input: Class, given: unknown, path: string): object {
    const instance = new input() as Record<string, unknown>;
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      this.#problem(path, 'must be an object');
      return instance;
    }
    const fields = fieldsOfInput(input);
    this.#noteUnknown(given, fields, path);
    for (const [name, field] of fields) {
      const value = (given as Given)[name];
      if (value !== undefined && value !== null)
        instance[name] = this.#value(field, value, pathWithin(path, name));
      else if (!field.optional) this.#problem(pathWithin(path, name), 'must be given');
    }
    return instance;
  }

  #noteUnknown(given: object, fields: ReadonlyMap<string, InputField>, path: string): void {
    let unknown = 0;
    for (const name of Object.keys(given))
      if (!fields.has(name) && ++unknown <= MOST_UNKNOWN) this.problems.push(unknownField(path, name));
  }

  #value(field: InputField, value: unknown, path: string): unknown {
    const { list } = field;
    if (!list) return this.#one(field, value, path);
    if (!Array.isArray(value)) return this.#problem(path, 'must be a list');
    if (value.length > list.max) return this.#problem(path, `must hold at most ${list.max} items`);
    if (value.length < list.min) return this.#problem(path, `must hold at least ${list.min} item`);
    if (list.once) this.#noteRepeated(value, path);
    return value.map((one, index) => this.#one(field, one, `${path}.${index}`));
  }

  #noteRepeated(value: readonly unknown[], path: string): void {
    const index = value.findIndex((one, at) => typeof one === 'string' && value.indexOf(one) < at);
    if (index > 0) this.#problem(`${path}.${index}`, 'must name each code once: it was named before');
  }

  #one(field: InputField, value: unknown, path: string): unknown {
    if (value === undefined || value === null) return this.#problem(path, 'must not be null');
    if ('nested' in field) return this.object(field.nested, value, path);
    return typeof value === 'object' || typeof value === 'function'
      ? this.#problem(path, field.rule(value) ?? 'must be a single value')
      : value;
  }

  #problem(path: string, must: string): undefined {
    this.problems.push({ path, must });
    return undefined;
  }
}
