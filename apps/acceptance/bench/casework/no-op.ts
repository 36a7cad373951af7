import { house } from '@throughline/api';
import { servedOf } from '@throughline/serving';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CqrsModule } from '@nestjs/cqrs';

/** Seats two mutations that do nothing in the next API of this process: one bare, and one given what a detection is recorded with. */
export const seatNoOps = (): void => {
  const { input } = servedOf(house).find(({ command }) => command.name === 'RecordDetection')!;
  class NoOps {
    nothing(): boolean {
      return true;
    }

    nothingOfDetection(_input: unknown): boolean {
      return true;
    }
  }
  const method = (name: keyof NoOps) => Object.getOwnPropertyDescriptor(NoOps.prototype, name)!;
  Reflect.defineMetadata('design:paramtypes', [], NoOps.prototype, 'nothing');
  Mutation(() => Boolean)(NoOps.prototype, 'nothing', method('nothing'));
  Reflect.defineMetadata('design:paramtypes', [Object], NoOps.prototype, 'nothingOfDetection');
  Args('input', { type: () => input })(NoOps.prototype, 'nothingOfDetection', 0);
  Mutation(() => Boolean)(NoOps.prototype, 'nothingOfDetection', method('nothingOfDetection'));
  Resolver()(NoOps);
  // The product has no door for strangers, so the resolver is seated in a module that it imports.
  const seated: unknown[] = Reflect.getMetadata('providers', CqrsModule) ?? [];
  Reflect.defineMetadata('providers', [...seated, NoOps], CqrsModule);
};
