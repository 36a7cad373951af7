import { type BinariesSurvey, PACKAGED_MAJOR } from '@throughline/database';
import { type Finding, note, ok, wrong } from './finding';

export const packagedPrograms = ({ folder, missing, linked, major }: BinariesSurvey): readonly Finding[] => {
  if (missing.length > 0)
    return [wrong(`Programs are missing: ${missing.join(', ')}`, 'Install the packages again: npm ci.')];
  if (!linked)
    return [note(`The programs in ${folder} were not used yet; the first start links their libraries.`)];
  if (major === PACKAGED_MAJOR) return [ok(`The programs of PostgreSQL ${major} run here.`)];
  return [
    wrong(
      `The programs in ${folder} are of PostgreSQL ${major}, and ${PACKAGED_MAJOR} is expected.`,
      'Install the packages again: npm ci.',
    ),
  ];
};
