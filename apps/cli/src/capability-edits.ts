import { dirname, join } from 'node:path';
import type * as TypeScript from 'typescript';
import type { Place } from './capability-place';
import { eventDeclaration } from './capability-texts';
import { type Compiler, propertyOf, type Source } from './context-source';
import { contentsWith, importing, inserted, type Insertion, oneMore, specifierOf } from './source-edits';

/** What only its author can write: where, and what. */
export type Left = { readonly path: string; readonly says: string };

type Edits = { readonly insertions: readonly Insertion[]; readonly left: readonly Left[] };

/** What a new capability puts into the files that a context has already, and what it leaves to its author. */
export const capabilityEdits = (ts: Compiler, place: Place): Edits => {
  const { insertions, left } = evolving(ts, place);
  return { insertions: [...declaring(ts, place), ...listing(ts, place), ...insertions], left };
};

/** Declares the event: before the list, where that stands in the same file, and else last. */
const declaring = (ts: Compiler, { beside, names }: Place): readonly Insertion[] => {
  const { source, list } = beside[0]!;
  const listed = source.tree.statements.find((one) => source === list.source && one.end >= list.array.end);
  const at = listed?.getFullStart() ?? source.tree.end;
  const declared = { source, at, text: `\n\n${eventDeclaration(names)}` };
  return [declared, ...importing(ts, source, { names: ['event', 'prose'], from: '@throughline/kernel' })];
};

/** Puts the event at the end of the list that the events beside it stand in. */
const listing = (ts: Compiler, { beside, names }: Place): readonly Insertion[] => {
  const { source, list } = beside.at(-1)!;
  const listed = oneMore(list.source, list.array, names.event);
  if (source === list.source) return [listed];
  const from = specifierOf(source.path, list.source.path);
  return [listed, ...importing(ts, list.source, { names: [names.event], from })];
};

/** Leaves the state as it was, where it must say something of every event; and tells its author where it follows from them. */
const evolving = (ts: Compiler, { aggregate: { source }, beside, names, sources }: Place): Edits => {
  const types = beside.map(({ event }) => event);
  const isExhaustive = /\bnever\(event\)/.test(source.tree.text);
  const nearest = isExhaustive ? choicesIn(ts, source, types)[0] : undefined;
  if (nearest) {
    const text = `case '${names.event}':\n return state;\n`;
    return { insertions: [{ source, at: nearest.getStart(), text }], left: [] };
  }
  const near = [source, ...sources.filter(({ path }) => importedBy(ts, source).includes(path))];
  const told = near.filter((one) => choicesIn(ts, one, types).length > 0);
  const says = `where ${names.event} changes what must be known, give it a case of its own${
    told.length > 0 ? '' : ' in `evolve`'
  }: \`case '${names.event}':\`.`;
  return { insertions: [], left: (told.length > 0 ? told : [source]).map(({ path }) => ({ path, says })) };
};

/** The last clause of every switch that tells some of these events apart. */
const choicesIn = (
  ts: Compiler,
  { tree }: Source,
  types: readonly string[],
): readonly TypeScript.CaseOrDefaultClause[] => {
  const tells = (clause: TypeScript.CaseOrDefaultClause): boolean =>
    ts.isCaseClause(clause) &&
    ts.isStringLiteral(clause.expression) &&
    types.includes(clause.expression.text);
  const within = (node: TypeScript.Node): readonly TypeScript.CaseOrDefaultClause[] => {
    const inner: TypeScript.CaseOrDefaultClause[] = [];
    ts.forEachChild(node, (child) => void inner.push(...within(child)));
    const clauses = ts.isCaseBlock(node) ? node.clauses : [];
    return clauses.some(tells) ? [clauses.at(-1)!, ...inner] : inner;
  };
  return within(tree);
};

/** The files of the same room that a file imports. */
const importedBy = (ts: Compiler, { path, tree }: Source): readonly string[] =>
  tree.statements
    .filter((one) => ts.isImportDeclaration(one))
    .map(({ moduleSpecifier }) => (moduleSpecifier as TypeScript.StringLiteral).text)
    .filter((from) => from.startsWith('.'))
    .map((from) => `${join(dirname(path), from)}.ts`);

/** The contents of the context with the command: imported, passed on, and among what may be asked for. */
export const contentsEdit = (
  ts: Compiler,
  { folder, sources, names: { command, commandFile } }: Place,
): { readonly path: string; readonly text: string } | Left => {
  const path = join(folder, 'index.ts');
  const source = sources.find((one) => one.path === path)!;
  const commands = commandsIn(ts, source.tree);
  const from = specifierOf(commandFile, path);
  if (!commands)
    return {
      path,
      says: `\`import { ${command} } from '${from}';\`, \`export * from '${from}';\`, and ${command} among its \`commands\`.`,
    };
  return { path, text: contentsWith(inserted(source, [oneMore(source, commands, command)]), command, from) };
};

/** The list of commands that a context is declared with. */
const commandsIn = (ts: Compiler, node: TypeScript.Node): TypeScript.ArrayLiteralExpression | undefined => {
  if (ts.isCallExpression(node) && node.expression.getText() === 'context') {
    const commands = propertyOf(ts, node.arguments[0], 'commands');
    return commands && ts.isArrayLiteralExpression(commands) ? commands : undefined;
  }
  return ts.forEachChild(node, (child) => commandsIn(ts, child));
};
