import { kebabCase, sentenceCase } from '@throughline/kernel';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFile, commandSpec, eventDeclaration } from './capability-texts';

type Edit = { readonly path: string; readonly text: string };
type Names = {
  readonly command: string;
  readonly event: string;
  readonly aggregate: string;
  readonly aggregateFile: string;
};

const PASCAL = /^(?:[A-Z][a-z0-9]+)+$/;

/** Writes the five edits that a new command takes. It is recorded and refused by nobody until its spec says otherwise. */
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
  const names = { command, event, ...aggregateOf(folder) };
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
    `${sentenceCase(command)}: now say in the spec what must happen, and decide it. Then run "npm run derive".`,
  );
};

const aggregateOf = (folder: string): Pick<Names, 'aggregate' | 'aggregateFile'> => {
  for (const file of readdirSync(folder)) {
    const found = /export const (\w+) = aggregate\(/.exec(readFileSync(join(folder, file), 'utf8'));
    if (found) return { aggregate: found[1]!, aggregateFile: file.replace(/\.ts$/, '') };
  }
  throw new Error(`${folder} declares no aggregate.`);
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
  const listed = inserted(
    join(folder, 'index.ts'),
    /(commands: \[[^\]]*?),?\s*\]/,
    (list) => `${list.replace(/,?\s*\]$/, '')}, ${command}]`,
  );
  const file = kebabCase(command);
  const imported = `import { ${command} } from './${file}';\n${listed.text}`;
  return {
    path: listed.path,
    text: imported.replace(/^export \* from/m, `export * from './${file}';\nexport * from`),
  };
};

const formatted = async (root: string, path: string, text: string): Promise<string> => {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(join(root, 'package.json'))), filepath: path });
};
