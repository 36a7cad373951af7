import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { hostileCodes, hostileIds, hostileValues, unknownFields } from './hostile-values';

type Step = string | number;
const LEFT_OUT = Symbol('left out');

/** One thing wrong with an input that is right otherwise, and the path that its error must lead to. */
export type BadInput = { readonly about: string; readonly path: string; readonly wrong: unknown; readonly given: unknown };

type Change = { readonly about: string; readonly at: readonly Step[]; readonly value: unknown; readonly path?: string };
type Found = { readonly type: GraphQLInputType; readonly good: unknown; readonly at: readonly Step[] };

/** Every case that the type of an argument gives rise to, made of a good value for it with all fields filled. */
export const badInputs = (argument: string, type: GraphQLInputType, good: unknown): readonly BadInput[] =>
  changesOf({ type, good, at: [argument] }).map(({ about, at, value, path }) => ({
    about: `${at.join('.')}: ${about}`,
    path: path ?? at.join('.'),
    wrong: value,
    given: changed(good, at.slice(1), value),
  }));

const changesOf = (found: Found): readonly Change[] => {
  const { type, good, at } = found;
  if (isNonNullType(type))
    return [{ about: 'null', at, value: null }, ...changesOf({ ...found, type: type.ofType })];
  if (isListType(type)) return listChanges(found, type.ofType);
  if (isInputObjectType(type)) return objectChanges(found, type);
  return hostileTo(type, String(good)).map((value) => ({ about: shown(value), at, value }));
};

const hostileTo = (type: GraphQLInputType, good: string): readonly unknown[] => {
  if (isEnumType(type)) return hostileCodes(good);
  const hostile = String(type) === 'ID' ? hostileIds(good) : hostileValues[String(type)];
  if (!hostile) throw new Error(`There are no hostile values for ${String(type)}: add some.`);
  return hostile;
};

const listChanges = ({ good, at }: Found, item: GraphQLInputType): readonly Change[] => {
  const [first] = good as readonly unknown[];
  return [
    { about: 'too long', at, value: Array.from({ length: 2_001 }, () => first) },
    { about: 'a null in the list', at, value: [first, null], path: [...at, 1].join('.') },
    { about: 'no list', at, value: { wrong: 1 } },
    { about: 'a number', at, value: 5 },
    ...changesOf({ type: isNonNullType(item) ? item.ofType : item, good: first, at: [...at, 0] }),
  ];
};

const objectChanges = ({ good, at }: Found, type: GraphQLInputObjectType): readonly Change[] => [
  ...['text', 5, true].map((value) => ({ about: shown(value), at, value })),
  ...unknownFields.map((name) => ({
    about: `unknown ${shown(name)}`,
    at: [...at, name],
    value: 'x',
    path: [...at, ...(/^\w{1,100}$/.test(name) ? [name] : [])].join('.'),
  })),
  ...Object.values(type.getFields()).flatMap((field) => [
    ...(isRequiredInputField(field) ? [{ about: 'left out', at: [...at, field.name], value: LEFT_OUT }] : []),
    ...(isNonNullType(field.type) && isListType(field.type.ofType) ? [{ about: 'empty', at: [...at, field.name], value: [] }] : []),
    ...changesOf({ type: field.type, good: (good as Record<string, unknown>)[field.name], at: [...at, field.name] }),
  ]),
];

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 40);

/** A copy of a value with one place in it changed or left out. */
const changed = (value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown => {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? changed(one, rest, to) : one));
  const { [step]: old, ...others } = value as Record<Step, unknown>;
  const now = changed(Object.hasOwn(value as object, step) ? old : undefined, rest, to);
  return now === LEFT_OUT ? others : { ...others, [step]: now };
};
