import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { majorOf } from './binaries-in';
import { isLinked, packageFolder, programsOf } from './postgres-binaries';

export interface BinariesSurvey {
  readonly folder: string;
  readonly missing: readonly string[];
  /** False before the first start, which makes the links; without them the programs do not run. */
  readonly linked: boolean;
  /** As the program says it; undefined where it cannot be asked yet. */
  readonly major: string | undefined;
}

/** What there is of the packaged programs; throws, with what to do, where the package is not there or does not run here. */
export function surveyBinaries(): BinariesSurvey {
  const root = packageFolder();
  const programs = programsOf(join(root, 'native', 'bin'));
  const missing = Object.values(programs).filter((file) => !existsSync(file));
  const linked = isLinked(root);
  const major = missing.length === 0 && linked ? majorOf(programs.postgres) : undefined;
  return { folder: root, missing, linked, major };
}
