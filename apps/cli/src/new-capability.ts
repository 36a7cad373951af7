import { sentenceCase } from '@throughline/kernel';
import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { capabilityEdits, contentsEdit, type Left } from './capability-edits';
import { type Asked, type Place, placeOf } from './capability-place';
import { commandSpec, commandText } from './capability-texts';
import { type Compiler, constantsOf, sourcesIn } from './context-source';
import { inserted } from './source-edits';

type Written = { readonly path: string; readonly text: string };

const PASCAL = /^(?:[A-Z][a-z0-9]+)+$/;

/**
 * Writes what a new command takes, on something that is on the record already, and says what is left. Its spec fails
 * until the command is decided, and the gate until the sentences that begin with "Say what" are written.
 */
export const newCapability = async ({ root, ...asked }: Asked & { readonly root: string }): Promise<void> => {
  const { context, command, event } = asked;
  const folder = join(root, 'libs/contexts', context, 'src');
  if (!existsSync(folder)) throw new Error(`There is no context called ${context}: see libs/contexts.`);
  for (const name of [command, event])
    if (!PASCAL.test(name)) throw new Error(`${name} must be written LikeThis.`);
  const ts = (await import('typescript')).default;
  const sources = sourcesIn(ts, folder);
  const taken = [command, event].find((name) => constantsOf(ts, sources).has(name));
  if (taken !== undefined) throw new Error(`${context} has a ${taken} already.`);
  const place = placeOf(ts, { folder, sources }, asked);
  const shown = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const there = [place.names.commandFile, specOf(place)].find((path) => existsSync(path));
  if (there !== undefined) throw new Error(`${shown(there)} is there already: choose another name.`);
  const { written, left } = outcomeOf(ts, place);
  const texts = await Promise.all(written.map(({ path, text }) => formatted(root, path, text)));
  for (const [n, { path }] of written.entries()) writeFileSync(path, texts[n]!);
  console.log(written.map(({ path }) => `  ${shown(path)}`).join('\n'));
  for (const { path, says } of left) console.log(`Left to you, in ${shown(path)}: ${says}`);
  console.log(
    `${sentenceCase(command)}: its spec fails until you decide it. Go on in docs/how-to/add-a-capability.md.`,
  );
};

const specOf = ({ names }: Place): string => names.commandFile.replace(/\.ts$/, '.spec.ts');

const outcomeOf = (ts: Compiler, place: Place): { written: readonly Written[]; left: readonly Left[] } => {
  const { insertions, left } = capabilityEdits(ts, place);
  const contents = contentsEdit(ts, place);
  const changed = [...new Set(insertions.map(({ source }) => source))];
  const { names } = place;
  const written = [
    ...changed.map((source) => ({ path: source.path, text: inserted(source, insertions) })),
    { path: names.commandFile, text: commandText(names) },
    { path: specOf(place), text: commandSpec(names) },
    ...('text' in contents ? [contents] : []),
  ];
  return { written, left: 'says' in contents ? [...left, contents] : left };
};

const formatted = async (root: string, path: string, text: string): Promise<string> => {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(join(root, 'package.json'))), filepath: path });
};
