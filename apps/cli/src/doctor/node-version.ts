import { type Finding, ok, wrong } from './finding';

const OLDEST = [20, 19] as const;

export const nodeVersion = (version: string): readonly Finding[] => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return [ok(`Node ${version}`)];
  return [wrong(`Node ${version} is older than ${OLDEST.join('.')}`, 'Install a newer Node.')];
};
