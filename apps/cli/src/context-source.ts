import type * as TypeScript from 'typescript';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The compiler, which only a checkout has: what is installed to run has none. */
export type Compiler = typeof TypeScript;

export type Source = { readonly path: string; readonly tree: TypeScript.SourceFile };

/** An event as an aggregate lists it: where it is declared, and the list that names it. */
export type Listed = {
  readonly event: string;
  readonly source: Source;
  readonly list: { readonly source: Source; readonly array: TypeScript.ArrayLiteralExpression };
};

export type AggregateSource = {
  readonly name: string;
  readonly variable: string;
  readonly source: Source;
  readonly listed: readonly Listed[];
};

/** Every file of a folder and of those in it, but for the specs. */
export const sourcesIn = (ts: Compiler, folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) };
    });

type Declared = { readonly source: Source; readonly value: TypeScript.Expression };

/** What a context exports by name: each constant, with what it is made of. */
export const constantsOf = (ts: Compiler, sources: readonly Source[]): ReadonlyMap<string, Declared> =>
  new Map(
    sources.flatMap((source) =>
      source.tree.statements
        .filter((one) => ts.isVariableStatement(one))
        .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        .flatMap(({ declarationList }) => declarationList.declarations)
        .flatMap(({ name, initializer }) =>
          ts.isIdentifier(name) && initializer
            ? [[name.text, { source, value: plain(ts, initializer) }] as const]
            : [],
        ),
    ),
  );

const plain = (ts: Compiler, value: TypeScript.Expression): TypeScript.Expression =>
  ts.isAsExpression(value) || ts.isSatisfiesExpression(value) ? plain(ts, value.expression) : value;

/** The value of a property, as an object is written down. */
export const propertyOf = (
  ts: Compiler,
  of: TypeScript.Node | undefined,
  name: string,
): TypeScript.Expression | undefined =>
  of && ts.isObjectLiteralExpression(of)
    ? of.properties.filter((one) => ts.isPropertyAssignment(one)).find((one) => one.name.getText() === name)
        ?.initializer
    : undefined;

/** The aggregates of a context, each with its events, wherever those are declared and listed. */
export const aggregatesIn = (ts: Compiler, sources: readonly Source[]): readonly AggregateSource[] => {
  const constants = constantsOf(ts, sources);
  const listedIn = (source: Source, value: TypeScript.Expression | undefined): readonly Listed[] => {
    if (value && ts.isIdentifier(value)) {
      const named = constants.get(value.text);
      return named ? listedIn(named.source, named.value) : [];
    }
    if (!value || !ts.isArrayLiteralExpression(value)) return [];
    const list = { source, array: value };
    return value.elements.flatMap((one) => {
      if (ts.isSpreadElement(one)) return listedIn(source, one.expression);
      const declared = constants.get(one.getText());
      return declared ? [{ event: one.getText(), source: declared.source, list }] : [];
    });
  };
  return [...constants].flatMap(([variable, { source, value }]) => {
    if (!ts.isCallExpression(value) || value.expression.getText() !== 'aggregate') return [];
    const [name, spec] = value.arguments;
    if (!name || !ts.isStringLiteral(name)) return [];
    return [{ name: name.text, variable, source, listed: listedIn(source, propertyOf(ts, spec, 'events')) }];
  });
};
