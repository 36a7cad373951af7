import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type AnyView, type Field, type Rows, sentenceCase } from '@throughline/kernel';
import { AtInput } from './at-input';
import { connectionClass } from './connection-class';
import type { Edges } from './edges';
import { inputClass, typed } from './input-class';
import { checkInput } from './invalid-input';
import { listParameters, readConnection } from './list-resolver';
import { namedClass } from './named-class';
import { objectClass } from './object-class';
import { present } from './present';
import { ReadView, type ViewRead } from './query-messages';
import type { Reading } from './reading';
import { addMethod } from './resolver-method';
import { rowClass } from './row-class';
import { settle } from './settle';
import { READING } from './tokens';

type Viewing = { readonly bus: QueryBus; readonly reading: Reading };
type Seated<Is extends AnyView['is']> = { readonly view: AnyView & { is: Is }; readonly edges: Edges };

/** The resolver of a view's root query. */
export const viewResolver = (view: AnyView, edges: Edges): Class => {
  const name = `${upper(view.name)}View`;
  const Viewing = namedClass(
    name,
    class {
      constructor(
        readonly bus: QueryBus,
        readonly reading: Reading,
      ) {}
    },
  );
  Inject(QueryBus)(Viewing, undefined, 0);
  Inject(READING)(Viewing, undefined, 1);
  Reflect.defineMetadata('design:paramtypes', [QueryBus, Object], Viewing);
  if (view.is === 'object') addObjectView(Viewing, { view, edges });
  else addListView(Viewing, { view, edges });
  Resolver()(Viewing);
  return Viewing;
};

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const fieldsOf = ({ args }: AnyView) => Object.entries(args as Readonly<Record<string, Field<unknown>>>);

const argParameters = (view: AnyView) =>
  fieldsOf(view).map(([name, { kind, traits }]) => {
    const { type, list } = typed(kind);
    const shown = { nullable: traits.optional, ...(traits.says ? { description: traits.says } : {}) };
    return { type: Object, decorate: Args(name, { type: () => (list ? [type] : type) as never, ...shown }) };
  });

/** The arguments of a view by name, checked and settled. */
const readArgs = async (view: AnyView, values: readonly unknown[]): Promise<Record<string, unknown>> => {
  const given = Object.fromEntries(fieldsOf(view).map(([name], index) => [name, values[index]]));
  await checkInput(inputClass(`${upper(view.name)}Args`, view.says, view.args), '', given);
  return settle(view.args, given);
};

const addObjectView = (target: Class, { view, edges }: Seated<'object'>): void => {
  const result = objectClass({ name: upper(view.name), says: view.says, fields: view.result }, edges);
  addMethod(target, {
    name: view.name,
    async run(this: Viewing, at: AtInput | null, ...values: unknown[]) {
      const args = await readArgs(view, values);
      const { reader, answer } = await this.bus.execute<ReadView, ViewRead>(
        new ReadView(view, args, at ?? {}),
      );
      return answer ? present(view.result, answer as Record<string, unknown>, { reader, edges }) : null;
    },
    parameters: [
      { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
      ...argParameters(view),
    ],
    decorate: Query(() => result, { nullable: true, description: view.says }),
  });
};

const addListView = (target: Class, { view, edges }: Seated<'list'>): void => {
  const connection = connectionClass(view.of.name, rowClass(view.of, edges));
  addMethod(target, {
    name: view.name,
    async run(
      this: Viewing,
      ...[first, after, order, at, ...values]: [number, string, string, AtInput, ...unknown[]]
    ) {
      const args = await readArgs(view, values);
      const where = (rows: Rows) => view.where(rows, args);
      const asked = { projection: view.of, list: [view.name, args], where };
      return readConnection(this.bus, { ...asked, first, after, order, at }, edges);
    },
    parameters: [...listParameters, ...argParameters(view)],
    decorate: Query(() => connection, { description: `${sentenceCase(view.name)}. ${view.says}` }),
  });
};
