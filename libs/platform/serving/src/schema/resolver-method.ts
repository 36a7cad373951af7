import type { Type as Class } from '@nestjs/common';

type Parameter = { readonly type: unknown; readonly decorate: ParameterDecorator };

/** A method that a resolver class is given by declaration rather than by hand. */
export type ResolverMethod = {
  readonly name: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the arguments are those that the parameters declare
  readonly run: (...args: any[]) => unknown;
  readonly parameters: readonly Parameter[];
  readonly decorate: MethodDecorator;
};

/** Adds a method to a resolver class as a decorated declaration would: the metadata of its parameters, then the decorators. */
export const addMethod = (target: Class, { name, run, parameters, decorate }: ResolverMethod): void => {
  Object.defineProperty(target.prototype, name, { value: run, writable: true, configurable: true });
  Reflect.defineMetadata(
    'design:paramtypes',
    parameters.map(({ type }) => type),
    target.prototype,
    name,
  );
  parameters.forEach((parameter, index) => parameter.decorate(target.prototype, name, index));
  decorate(target.prototype, name, Object.getOwnPropertyDescriptor(target.prototype, name)!);
};
