import { house, schemaText } from '@throughline/api';
import { catalogueOf, type Derived } from '@throughline/catalogue';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { consoleDocuments } from './console-documents';

const derivedTexts = async (root: string): Promise<readonly Derived[]> => [
  { path: 'schema.graphql', text: await schemaText() },
  { path: 'apps/console/public/documents.json', text: consoleDocuments(root) },
  ...catalogueOf(house.contexts),
];

const isUpToDate = (root: string, { path, text, golden }: Derived): boolean => {
  const file = join(root, path);
  return existsSync(file) && (golden === true || readFileSync(file, 'utf8') === text);
};

/** Pages in the catalogue's folder that nothing derives any more. */
const leftOver = (root: string, texts: readonly Derived[]): readonly string[] => {
  const folder = 'docs/events';
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !texts.some((text) => text.path === path));
};

/** Writes what is derived from the declarations, or, when only checking, fails where it is not what is committed. */
export const derive = async ({ root, check }: { root: string; check: boolean }): Promise<void> => {
  const texts = await derivedTexts(root);
  const stale = texts.filter((text) => !isUpToDate(root, text));
  const extra = leftOver(root, texts);
  if (check && stale.length + extra.length > 0)
    throw new Error(
      `Derived texts are not up to date: ${[...stale.map(({ path }) => path), ...extra].join(', ')}. Run "npm run derive" and commit what it writes; remove what is no longer derived.`,
    );
  for (const { path, text } of check ? [] : stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(
    check || stale.length === 0
      ? 'Derived texts are up to date.'
      : `Written: ${stale.map(({ path }) => path).join(', ')}`,
  );
};
