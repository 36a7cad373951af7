import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageName, programsOf, restoreLibraryLinks, type PostgresBinaries } from './postgres-binaries';

export interface FoundBinaries extends PostgresBinaries {
  readonly major: string;
}

/** The programs of PostgreSQL in a folder: of programs, of an installation, of the package, or in which the package was installed. */
export function binariesIn(wanted: string): FoundBinaries {
  const folder = resolve(wanted);
  for (const root of packages(folder)) restoreLibraryLinks(root);
  const places = [
    folder,
    join(folder, 'bin'),
    ...packages(folder).map((root) => join(root, 'native', 'bin')),
  ];
  const binaries = places
    .map(programsOf)
    .find(({ postgres, initdb }) => existsSync(postgres) && existsSync(initdb));
  if (!binaries) {
    throw new Error(
      `${folder} holds no programs of PostgreSQL. Name the folder in which initdb and postgres are.`,
    );
  }
  return { ...binaries, major: majorOf(binaries.postgres) };
}

function packages(folder: string): string[] {
  return [folder, join(folder, 'node_modules', packageName())];
}

export function majorOf(program: string): string {
  const { stdout, error, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (found) return found;
  throw new Error(
    `${program} does not run here (${error?.message ?? stderr.trim()}). Name programs for this machine.`,
  );
}
