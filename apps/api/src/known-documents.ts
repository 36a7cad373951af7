import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The documents that may be asked for by the SHA-256 of their text alone, in place of that text. */
export type KnownDocuments = ReadonlyMap<string, string>;

/** Reads the console's documents from where it was built. Nobody can add to them while the process runs. */
export const knownDocuments = (consoleFolder: string): KnownDocuments => {
  const file = join(consoleFolder, 'documents.json');
  if (!existsSync(file)) return new Map();
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  for (const [hash, text] of documents)
    if (createHash('sha256').update(text).digest('hex') !== hash)
      throw new Error(`${file} gives another text under ${hash}. Build the console again.`);
  return new Map(documents);
};
