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
export type BadInput = {
  readonly about: string;
  readonly path: string;
  readonly wrong: unknown;
  readonly given: unknown;
};

type Change = {
  readonly about: string;
  readonly at: readonly Step[];
  readonly value: unknown;
  readonly path?: string;
};
type Found = {
  readonly type: GraphQLInputType;
  readonly good: unknown;
  readonly at: readonly Step[];
  /** The kinds of object met before, whose own fields need only a few values each. */
  readonly met: Set<string>;
  readonly few?: boolean;
};

const FEW = 3;

type Argument = { readonly name: string; readonly type: GraphQLInputType; readonly good: unknown };

/**
 * Every case that an argument gives rise to, made of a good value for it with all fields filled. Objects that were met
 * before, by their name, get only a few cases more.
 */
export const badInputs = ({ name, type, good }: Argument, met: Set<string>): readonly BadInput[] =>
  changesOf({ type, good, at: [name], met }).map(({ about, at, value, path }) => ({
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
  const hostile = hostileTo(type, String(good));
  return (found.few ? hostile.slice(0, FEW) : hostile).map((value) => ({ about: shown(value), at, value }));
};

const hostileTo = (type: GraphQLInputType, good: string): readonly unknown[] => {
  if (isEnumType(type)) return hostileCodes(good);
  const hostile = String(type) === 'ID' ? hostileIds(good) : hostileValues[String(type)];
  if (!hostile) throw new Error(`There are no hostile values for ${String(type)}: add some.`);
  return hostile;
};

const listChanges = (found: Found, item: GraphQLInputType): readonly Change[] => {
  const { at } = found;
  const [first] = found.good as readonly unknown[];
  return [
    { about: 'too long', at, value: Array.from({ length: 501 }, () => first) },
    { about: 'a null in the list', at, value: [first, null], path: [...at, 1].join('.') },
    { about: 'no list', at, value: { wrong: 1 } },
    { about: 'a number', at, value: 1.5 },
    ...changesOf({ ...found, type: isNonNullType(item) ? item.ofType : item, good: first, at: [...at, 0] }),
  ];
};

const objectChanges = (found: Found, type: GraphQLInputObjectType): readonly Change[] => {
  const { good, at, met } = found;
  const few = met.has(type.name);
  met.add(type.name);
  return [
    ...['text', 5, true].map((value) => ({ about: shown(value), at, value })),
    ...(few ? unknownFields.slice(0, FEW) : unknownFields).map((name) => unknownChange(at, name)),
    ...Object.values(type.getFields()).flatMap((field) => {
      const place = { ...found, few, at: [...at, field.name], type: field.type };
      return [
        ...(isRequiredInputField(field) ? [{ about: 'left out', at: place.at, value: LEFT_OUT }] : []),
        ...(isNonNullType(field.type) && isListType(field.type.ofType)
          ? [{ about: 'empty', at: place.at, value: [] }]
          : []),
        ...changesOf({ ...place, good: (good as Record<string, unknown>)[field.name] }),
      ];
    }),
  ];
};

const unknownChange = (at: readonly Step[], name: string): Change => ({
  about: `unknown ${shown(name)}`,
  at: [...at, name],
  value: 'x',
  path: [...at, ...(/^\w{1,100}$/.test(name) ? [name] : [])].join('.'),
});

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 40);

/** A copy of a value with one place in it changed or left out. */
const changed = (value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown => {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? changed(one, rest, to) : one));
  const { [step]: old, ...others } = value as Record<Step, unknown>;
  const now = changed(Object.hasOwn(value as object, step) ? old : undefined, rest, to);
  return now === LEFT_OUT ? others : { ...others, [step]: now };
};
