import { type CodeList, codesOf } from './code-list';
import { EntityKind, EntityLinkKind, schemesOf } from './entity';
import { GroupStage, stagesAfter, tiedKinds, TieKind } from './group';
import { linkedKinds } from './linked-kinds';

const oneOf = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`;

const kinds = codesOf(EntityKind);
const anyOf = (of: readonly string[]): string => (of.length === kinds.length ? 'anything' : oneOf(of));

/** What the tables say of each code of a list, in words. */
const told = <C extends string>(
  list: CodeList<C>,
  tell: (code: C) => string,
): readonly (readonly [string, Readonly<Record<string, string>>])[] => [
  [list.name, Object.fromEntries(codesOf(list).map((code) => [code, tell(code)]))],
];

const tables = new Map([
  ...told(GroupStage, (stage) =>
    stagesAfter[stage].length === 0
      ? 'Nothing may follow it.'
      : `May be followed by ${oneOf(stagesAfter[stage])}.`,
  ),
  ...told(EntityLinkKind, (kind) => {
    const { from, to } = linkedKinds[kind];
    return `From ${anyOf(from)} to ${anyOf(to)}.`;
  }),
  ...told(TieKind, (kind) => {
    const joined = tiedKinds[kind];
    return `Joins ${oneOf(joined)}${joined.length === 1 ? ' only' : ''}.`;
  }),
  ...told(EntityKind, (kind) => `Told by ${oneOf(['NAME', 'ALIAS', ...schemesOf[kind]])}.`),
]);

/** What a code means, with what the tables of the vocabulary say of it: what may follow it, or what it may join. */
export const meaningOf = <C extends string>({ name, codes }: CodeList<C>, code: C): string =>
  [codes[code].says, tables.get(name)?.[code] ?? []].flat().join(' ');
