import { dirname, relative } from 'node:path';
import type * as TypeScript from 'typescript';
import type { Compiler, Source } from './context-source';

/** Text that is put into a file. */
export type Insertion = { readonly source: Source; readonly at: number; readonly text: string };

/** The text of a file with all that is put into it. */
export const inserted = (source: Source, insertions: readonly Insertion[]): string =>
  insertions
    .filter((one) => one.source === source)
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), source.tree.text);

/** How one file imports another of the same room. */
export const specifierOf = (path: string, from: string): string => {
  const way = relative(dirname(from), path).replaceAll('\\', '/').replace(/\.ts$/, '');
  return way.startsWith('.') ? way : `./${way}`;
};

/** Puts one more at the end of a list. */
export const oneMore = (
  source: Source,
  { elements, end }: TypeScript.ArrayLiteralExpression,
  name: string,
): Insertion => {
  const last = elements.at(-1);
  return last ? { source, at: last.end, text: `, ${name}` } : { source, at: end - 1, text: name };
};

/** Imports names into a file, those that it does not import yet. */
export const importing = (
  ts: Compiler,
  source: Source,
  { names, from }: { names: readonly string[]; from: string },
): readonly Insertion[] => {
  const imports = source.tree.statements.filter((one) => ts.isImportDeclaration(one));
  const specifier = (one: TypeScript.ImportDeclaration) =>
    (one.moduleSpecifier as TypeScript.StringLiteral).text;
  const bindings = imports.find(
    (one) => specifier(one) === from && one.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword,
  )?.importClause?.namedBindings;
  if (bindings && ts.isNamedImports(bindings)) {
    const { elements } = bindings;
    return names
      .filter((name) => !elements.some((one) => one.name.text === name))
      .map((name) => {
        const next = elements.find((one) => one.name.text.toLowerCase() > name.toLowerCase());
        return next
          ? { source, at: next.getStart(), text: `${name}, ` }
          : { source, at: elements.at(-1)!.end, text: `, ${name}` };
      });
  }
  const before = imports.find((one) => specifier(one) > from);
  const text = `import { ${names.join(', ')} } from '${from}';\n`;
  return [{ source, at: before?.getStart() ?? (imports.at(-1)?.end ?? -1) + 1, text }];
};

/** The lines with one more among those that import, or export, from a file: by the file's name, as they stand. */
const inPlace = (lines: readonly string[], line: string): readonly string[] => {
  const [start] = line.split(' ');
  const fileOf = (one: string): string =>
    one.startsWith(`${start} `) ? (/ from '(\.\/.*)';$/.exec(one)?.[1] ?? '') : '';
  const before = lines.findLastIndex((one) => fileOf(one) !== '' && fileOf(one) < fileOf(line));
  const after = lines.findIndex((one) => fileOf(one) > fileOf(line));
  return lines.toSpliced(before < 0 ? after : before + 1, 0, line);
};

/** The contents of a context with one more command, which it imports from this file and passes on. */
export const contentsWith = (text: string, command: string, from: string): string => {
  const lines = inPlace(text.split('\n'), `import { ${command} } from '${from}';`);
  return inPlace(lines, `export * from '${from}';`).join('\n');
};
