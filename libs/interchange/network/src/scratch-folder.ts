import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files by name, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs against a temporary folder that holds these files, and removes it. */
export const inFolderOf = async <T>(files: Files, run: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'network-import-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
