/** One code of a list: the plain label people read, te reo Māori where it is settled, and what the code means. */
export type Code = { readonly label: string; readonly mi?: string; readonly says: string };

/** A closed list of codes, with where it comes from. Its name is the name of the GraphQL enum. */
export type CodeList<C extends string = string> = {
  readonly name: string;
  readonly says: string;
  readonly source: string;
  readonly codes: Readonly<Record<C, Code>>;
};

/** Declares a code list; the codes keep the order in which they are written, which is their order of rank where they have one. */
export const codeList = <const C extends string>(
  name: string,
  about: { says: string; source: string },
  codes: Readonly<Record<C, readonly [label: string, says: string, mi?: string]>>,
): CodeList<C> => ({
  name,
  ...about,
  codes: Object.fromEntries(
    Object.entries<readonly [string, string, string?]>(codes).map(([code, [label, says, mi]]) => [
      code,
      mi === undefined ? { label, says } : { label, says, mi },
    ]),
  ) as Record<C, Code>,
});

export type CodeOf<L> = L extends CodeList<infer C> ? C : never;

/** The codes of a list, in order. */
export const codesOf = <C extends string>(list: CodeList<C>): readonly C[] => Object.keys(list.codes) as C[];

/** The rank of a code within its list, from 0; lists that rank say so. */
export const rankOf = <C extends string>(list: CodeList<C>, code: C): number => codesOf(list).indexOf(code);
