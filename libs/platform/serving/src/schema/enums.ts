import { registerEnumType } from '@nestjs/graphql';
import { type CodeList, codesOf, meaningOf } from '@throughline/vocabulary';

const registered = new Map<string, object>();

/** The GraphQL enum of a code list. Must be called before the schema is built. */
export const enumOf = (list: CodeList): object => {
  const known = registered.get(list.name);
  if (known) return known;
  const made = Object.fromEntries(codesOf(list).map((code) => [code, code]));
  registerEnumType(made, {
    name: list.name,
    description: `${list.says} Source: ${list.source}.`,
    valuesMap: Object.fromEntries(
      codesOf(list).map((code) => [
        code,
        { description: `${list.codes[code]!.label}: ${meaningOf(list, code)}` },
      ]),
    ),
  });
  registered.set(list.name, made);
  return made;
};
