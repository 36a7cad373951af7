import { kebabCase, sentenceCase } from '@throughline/kernel';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, commandSpec, eventDeclaration, type Names } from './capability-texts';

type Edit = { readonly path: string; readonly text: string };

const PASCAL = /^(?:[A-Z][a-z0-9]+)+$/;

/**
 * Writes the five edits that a new command takes, on something that is on the record already. Its spec fails until the
 * command is decided, and the gate until the sentences that begin with "Say what" are written.
 */
export const newCapability = async (asked: {
  root: string;
  context: string;
  command: string;
  event: string;
}): Promise<void> => {
  const { root, context, command, event } = asked;
  const folder = join(root, 'libs/contexts', context, 'src');
  if (!existsSync(folder)) throw new Error(`There is no context called ${context}: see libs/contexts.`);
  for (const name of [command, event])
    if (!PASCAL.test(name)) throw new Error(`${name} must be written LikeThis.`);
  if (existsSync(join(folder, `${kebabCase(command)}.ts`)))
    throw new Error(`${context} has a ${command} already.`);
  const names = { command, event, opening: openingOf(folder), ...aggregateOf(folder) };
  const edits = [
    addEvent(folder, names),
    addToState(folder, names),
    { path: join(folder, `${kebabCase(command)}.ts`), text: commandFile(names) },
    { path: join(folder, `${kebabCase(command)}.spec.ts`), text: commandSpec(names) },
    addToContents(folder, names),
  ];
  for (const { path, text } of edits) writeFileSync(path, await formatted(root, path, text));
  console.log(edits.map(({ path }) => `  ${path.slice(root.length + 1)}`).join('\n'));
  console.log(
    `${sentenceCase(command)}: its spec fails until you decide it. Go on in docs/how-to/add-a-capability.md.`,
  );
};

const aggregateOf = (folder: string): Pick<Names, 'aggregate' | 'aggregateFile'> => {
  for (const file of readdirSync(folder)) {
    const found = /export const (\w+) = aggregate\(/.exec(readFileSync(join(folder, file), 'utf8'));
    if (found) return { aggregate: found[1]!, aggregateFile: file.replace(/\.ts$/, '') };
  }
  throw new Error(`${folder} declares no aggregate.`);
};

/** The event that every history in the context starts with: the first one listed. */
const openingOf = (folder: string): string => {
  const listed = /export const \w+Events = \[\s*(\w+)/.exec(readFileSync(join(folder, 'events.ts'), 'utf8'));
  if (!listed) throw new Error(`${folder}/events.ts lists no events.`);
  return listed[1]!;
};

/** Puts text into a file at a place that every context has. */
const inserted = (path: string, place: RegExp, into: (found: string) => string): Edit => {
  const text = readFileSync(path, 'utf8');
  if (!place.test(text))
    throw new Error(`${path} does not look like the other contexts: ${place.source} is missing.`);
  return { path, text: text.replace(place, into) };
};

const addEvent = (folder: string, { event }: Names): Edit => {
  const declared = inserted(
    join(folder, 'events.ts'),
    /^export const \w+Events = \[/m,
    (list) => `${eventDeclaration(event)}\n${list}`,
  );
  return {
    path: declared.path,
    text: declared.text.replace(
      /(export const \w+Events = \[[^\]]*?),?\s*\] as const/,
      `$1, ${event}] as const`,
    ),
  };
};

const addToState = (folder: string, { event, aggregateFile }: Names): Edit =>
  inserted(
    join(folder, `${aggregateFile}.ts`),
    /^ +default:\n +return never\(event\);/m,
    (end) => `      case '${event}':\n        return state;\n${end}`,
  );

const addToContents = (folder: string, { command }: Names): Edit => {
  const { path, text } = inserted(
    join(folder, 'index.ts'),
    /(commands: \[[^\]]*?),?\s*\]/,
    (list) => `${list.replace(/,?\s*\]$/, '')}, ${command}]`,
  );
  const file = `./${kebabCase(command)}`;
  const lines = inPlace(text.split('\n'), `import { ${command} } from '${file}';`);
  return { path, text: inPlace(lines, `export * from '${file}';`).join('\n') };
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

const formatted = async (root: string, path: string, text: string): Promise<string> => {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(join(root, 'package.json'))), filepath: path });
};
