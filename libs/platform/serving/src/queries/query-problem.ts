import { GraphQLError, Kind } from 'graphql';
import { type FieldProblem, unknownField } from '../input/field-problem';
import { documentOf, inputPathOf, variableUseIn } from '../input/input-path';

type Saying = { readonly must: string; readonly missing?: string; readonly unknown?: string };

/** What graphql-js finds wrong with a value, in our words: its own repeat the value, which may hold personal data. */
const sayings: readonly (readonly [RegExp, (named: string) => Saying])[] = [
  [/^Field "(?:\w+\.)?(\w+)" of required type "/, (missing) => ({ must: 'must be given', missing })],
  [
    / argument "(\w+)" of type "[^"]+" is required, but it was not provided/,
    (missing) => ({ must: 'must be given', missing }),
  ],
  [/^Variable "\$\w+" of required type "[^"]+" was not provided/, () => ({ must: 'must be given' })],
  [/^Variable "\$\w+" of non-null type "[^"]+" must not be null/, () => ({ must: 'must not be null' })],
  [
    /^Expected (?:non-nullable type "[^"]+" not to be null|value of type "[^"]+!", found null)/,
    () => ({ must: 'must not be null' }),
  ],
  [/^Field "(.*)" is not defined by type "\w+"\./s, (unknown) => ({ must: '', unknown })],
  [/^Unknown argument "(\w+)" on field/, () => ({ must: 'must be left out: there is no such argument' })],
  [/^Expected type "\w+" to be an object/, () => ({ must: 'must be an object' })],
  [
    / does not exist in "(\w+)" enum\.[^"]*(?:"\w+"[^"]*)*$/,
    (name) => ({ must: `must be one of the codes of ${name}` }),
  ],
  [/^Enum "(\w+)" cannot represent/, (name) => ({ must: `must be one of the codes of ${name}` })],
  [/^ID cannot represent/, () => ({ must: 'must be an id, as text' })],
  [/^Int cannot represent/, () => ({ must: 'must be a whole number from -2,147,483,648 to 2,147,483,647' })],
  [/^String cannot represent/, () => ({ must: 'must be text' })],
  [/^Boolean cannot represent/, () => ({ must: 'must be true or false' })],
  [/^Expected value of type "([^"]+)"/, (type) => ({ must: `must be a value of the type ${type}` })],
  [
    /^Variable "\$\w+" of type "[^"]+" used in position expecting type "([^"]+)"/,
    (type) => ({ must: `must be a variable of the type ${type}` }),
  ],
];
const SUGGESTION = / Did you mean (?:the enum value )?("\w+"(?:,? or "\w+"|, "\w+")*)\?$/;

const sayingOf = (message: string): Saying | undefined => {
  for (const [shape, say] of sayings) {
    const found = shape.exec(message);
    if (found) return say(found[1] ?? '');
  }
  return undefined;
};

/** A message may repeat a value of any length in its middle; nothing of that is looked at. */
const endsOf = (message: string): string =>
  message.length <= 2_000 ? message : `${message.slice(0, 1_000)}…${message.slice(-1_000)}`;

/** The field that a query or its variables got wrong; `undefined` where an error is about something else. */
export const queryProblem = (error: GraphQLError): FieldProblem | undefined => {
  const isGiven = GIVEN.test(error.message);
  const { place, says } = isGiven ? inVariable(error) : inQuery(error);
  const saying = sayingOf(says) ?? (isGiven ? { must: 'must be of the declared type' } : undefined);
  if (!saying) return undefined;
  const hint = SUGGESTION.exec(says)?.[1];
  const { path, must } =
    saying.unknown === undefined
      ? { path: step(place, saying.missing), must: saying.must }
      : unknownField(place, saying.unknown);
  return { path, must: hint ? `${must}. Did you mean ${hint}?` : must };
};

type Found = { readonly place: string; readonly says: string };

const GIVEN = /^Variable "\$(\w+)" got invalid value /;
const VARIABLE = /^Variable "\$(\w+)"/;
const PLACE = / at "\w+((?:\.\w+|\[\d+\])+)"$/;

/** A value in the variables: what is wrong with it is the end of the message, and before that stands its place. */
const inVariable = (error: GraphQLError): Found => {
  const inner = error.originalError?.message ?? '';
  const says = error.message.endsWith(`; ${inner}`) ? inner : '';
  const before = error.message.slice(0, error.message.length - says.length - 2);
  const rest = PLACE.exec(before.slice(-1_000))?.[1] ?? '';
  return { place: `${useOf(GIVEN, error)}${rest.replace(/\[(\d+)\]/g, '.$1')}`, says: endsOf(says) };
};

const inQuery = (error: GraphQLError): Found => {
  const { message, nodes, source } = error;
  const says = endsOf(message);
  if (VARIABLE.test(message)) return { place: useOf(VARIABLE, error), says };
  const node = nodes?.[0];
  const place = node && source ? inputPathOf(documentOf(source), node) : '';
  // An unknown field is pointed at itself here, and at the object that holds it in variables.
  return { place: node?.kind === Kind.OBJECT_FIELD ? place.replace(/\.?\w+$/, '') : place, says };
};

const useOf = (shape: RegExp, { message, source }: GraphQLError): string => {
  const name = shape.exec(message)?.[1] ?? '';
  return (source && variableUseIn(documentOf(source), name)) || name;
};

const step = (place: string, name: string | undefined): string => [place, name].filter(Boolean).join('.');
