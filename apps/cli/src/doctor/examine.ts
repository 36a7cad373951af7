import { surveyServer } from '@throughline/database';
import { join, resolve } from 'node:path';
import { setting } from '../settings';
import { checks } from './checks';
import { type Finding, wrong } from './finding';
import type { Patient } from './patient';

type Examined = { readonly data: string; readonly port: number };

/** Looks at everything, starts nothing and changes nothing. */
export const examine = async ({ data, port }: Examined): Promise<readonly Finding[]> => {
  const path = resolve(data);
  const server = surveyServer(join(path, 'postgres'));
  const patient: Patient = { data: path, port, server, databaseUrl: databaseUrl() };
  const findings: Finding[] = [];
  for (const check of checks)
    try {
      findings.push(...(await check(patient)));
    } catch (fault) {
      findings.push(wrong('A check could not be made.', (fault as Error).message));
    }
  return findings;
};

const databaseUrl = (): string | Error | undefined => {
  try {
    return setting('DATABASE_URL');
  } catch (fault) {
    return fault as Error;
  }
};
