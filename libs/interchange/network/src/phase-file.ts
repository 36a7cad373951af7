import type { Mapping } from './mapping';

/** How many phases there are. */
export const phaseCount = ({ phases }: Mapping): number =>
  phases.numbered?.count ?? phases.files?.length ?? 0;

/** The name of the file of a phase; phases count from 1. */
export const phaseFile = ({ phases }: Mapping, phase: number): string =>
  phases.numbered?.pattern.replace('{n}', String(phase)) ?? phases.files?.[phase - 1] ?? '';

/** Whether a file is named like one of the numbered phases, of whatever number. */
export const looksLikePhase = ({ phases }: Mapping, file: string): boolean => {
  const [before = '', after = ''] = phases.numbered?.pattern.split('{n}') ?? [];
  if (!phases.numbered || !file.startsWith(before) || !file.endsWith(after)) return false;
  return /^\d+$/.test(file.slice(before.length, file.length - after.length));
};
