import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context as GraphqlContext, Query, Resolver } from '@nestjs/graphql';
import { type AnyView, type Field, type Fields, type Rows, sentenceCase } from '@throughline/kernel';
import { AtInput } from '../input/at-input';
import { connectionClass } from '../schema/connection-class';
import type { Edges } from '../schema/edges';
import { inputClass, typed } from '../input/input-class';
import { checkInput, InvalidInput } from '../input/invalid-input';
import { listParameters, readConnection } from './list-resolver';
import { namedClass } from '../schema/named-class';
import type { Agencies } from './agencies';
import { onDemand, present } from './present';
import { type DiffRead, ReadDiff, ReadView, type ViewRead } from './query-messages';
import type { Reading } from './reading';
import { addMethod } from '../schema/resolver-method';
import { rowClass } from '../schema/row-class';
import { viewClass } from '../schema/view-class';
import { settle } from '../input/settle';
import { AGENCIES, READING } from '../tokens';
import { viewInputs } from '../input/view-inputs';

type Viewing = { readonly bus: QueryBus; readonly reading: Reading; readonly agencies: Agencies };
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
        readonly agencies: Agencies,
      ) {}
    },
  );
  Inject(QueryBus)(Viewing, undefined, 0);
  Inject(READING)(Viewing, undefined, 1);
  Inject(AGENCIES)(Viewing, undefined, 2);
  Reflect.defineMetadata('design:paramtypes', [QueryBus, Object, Array], Viewing);
  if (view.is === 'object') addObjectView(Viewing, { view, edges });
  else if (view.is === 'diff') addDiffView(Viewing, { view, edges });
  else addListView(Viewing, { view, edges });
  Resolver()(Viewing);
  return Viewing;
};

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One convention for all views: what they are asked of is told apart from a list without rows. */
const NOTHING_THERE =
  'Null where nothing of it is on the record, as seen at the moment asked for: check the id, or ask for another moment.';

const listDescription = ({ name, says, isThere }: AnyView & { is: 'list' }): string =>
  [`${sentenceCase(name)}. ${says}`, ...(isThere ? [NOTHING_THERE] : [])].join(' ');

const fieldsOf = ({ args }: AnyView) => Object.entries(args as Readonly<Record<string, Field<unknown>>>);

/** The parameters of a method that takes the arguments of a view. */
export const argParameters = (view: AnyView) =>
  fieldsOf(view).map(([name, { kind, traits }]) => {
    const { type, list } = typed(kind);
    const shown = { nullable: traits.optional, ...(traits.says ? { description: traits.says } : {}) };
    return { type: Object, decorate: Args(name, { type: () => (list ? [type] : type) as never, ...shown }) };
  });

/** The arguments of a view by name, checked and settled. Throws `InvalidInput` where they name what cannot be. */
export const readArgs = async (
  view: AnyView,
  values: readonly unknown[],
  agencies: Agencies,
): Promise<Record<string, unknown>> => {
  const given = Object.fromEntries(fieldsOf(view).map(([name], index) => [name, values[index]]));
  await checkInput(inputClass(`${upper(view.name)}Args`, view.says, view.args), '', given);
  const args = settle(view.args, given);
  const problems = [...(view.checks?.(args) ?? []), ...(await agencies.unknownIn(view, args))];
  if (problems.length > 0) throw new InvalidInput(problems);
  return args;
};

const addObjectView = (target: Class, { view, edges }: Seated<'object'>): void => {
  const result = viewClass(view, edges);
  addMethod(target, {
    name: view.name,
    async run(this: Viewing, ...[at, within, ...values]: [AtInput | null, object, ...unknown[]]) {
      const args = await readArgs(view, values, this.agencies);
      const { reader, answer, staleSince } = await this.bus.execute<ReadView, ViewRead>(
        new ReadView({ view, args, at: at ?? {}, within }),
      );
      if (!answer) return null;
      const shown = present(view.result, answer as Record<string, unknown>, { reader, edges });
      onDemand(shown, 'staleSince', staleSince);
      return shown;
    },
    parameters: [
      { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
      { type: Object, decorate: GraphqlContext() },
      ...argParameters(view),
    ],
    decorate: Query(() => result, { nullable: true, description: `${view.says} ${NOTHING_THERE}` }),
  });
};

/** Ids of what ended are followed in the picture that it was in; all others in the later one. */
const addDiffView = (target: Class, { view, edges }: Seated<'diff'>): void => {
  const { name, says, result, ended = [] } = view;
  const shown = viewClass(view, edges);
  const parted = (isEnded: boolean): Fields =>
    Object.fromEntries(Object.entries(result).filter(([field]) => ended.includes(field) === isEnded));
  const moment = (argument: string, description: string) => ({
    type: AtInput,
    decorate: Args(argument, { type: () => AtInput, description }),
  });
  addMethod(target, {
    name,
    async run(this: Viewing, ...[from, to, within, ...values]: [AtInput, AtInput, object, ...unknown[]]) {
      const args = await readArgs(view, values, this.agencies);
      const asked = new ReadDiff({ view, args, from, to, within });
      const { before, after, answer, staleSince } = await this.bus.execute<ReadDiff, DiffRead>(asked);
      if (!answer) return null;
      const was = present(parted(true), answer as Record<string, unknown>, { reader: before, edges });
      const is = present(parted(false), answer as Record<string, unknown>, { reader: after, edges });
      onDemand(is, 'staleSince', staleSince);
      return Object.defineProperties(is, Object.getOwnPropertyDescriptors(was));
    },
    parameters: [
      moment('from', 'The moment compared with.'),
      moment('to', 'The moment that is looked at.'),
      { type: Object, decorate: GraphqlContext() },
      ...argParameters(view),
    ],
    decorate: Query(() => shown, { nullable: true, description: `${says} ${NOTHING_THERE}` }),
  });
};

const addListView = (target: Class, { view, edges }: Seated<'list'>): void => {
  const connection = connectionClass(view.of.name, rowClass(view.of, edges));
  const inputs = viewInputs(view.of);
  addMethod(target, {
    name: view.name,
    async run(
      this: Viewing,
      ...[first, after, order, at, within, ...values]: [number, string, string, AtInput, object, ...unknown[]]
    ) {
      const { sorted, text } = await inputs.read(values.slice(0, inputs.parameters.length));
      const args = await readArgs(view, values.slice(inputs.parameters.length), this.agencies);
      const where = (rows: Rows) => view.where(rows, args);
      const isThere = view.isThere && ((rows: Rows) => view.isThere!(rows, args));
      const asked = { projection: view.of, list: [view.name, args, text], where, isThere, sorted, text };
      return readConnection(this.bus, { ...asked, first, after, order, at, within }, edges);
    },
    parameters: [...listParameters, ...inputs.parameters, ...argParameters(view)],
    decorate: Query(() => connection, { nullable: true, description: listDescription(view) }),
  });
};
