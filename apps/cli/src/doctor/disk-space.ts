import { statfsSync } from 'node:fs';
import { nearest } from './installation-folder';
import { type Finding, note, ok, wrong } from './finding';

type Space = { readonly path: string; readonly free: number; readonly files: number | undefined };

const MB = 1_048_576;
const TOO_LITTLE = 256 * MB;
const LITTLE = 2_048 * MB;
const FEW_FILES = 1_000;

export const diskSpace = ({ path, free, files }: Space): readonly Finding[] => {
  const left = `${Math.floor(free / MB).toLocaleString('en')} MB are free on the disk of ${path}.`;
  if (free < TOO_LITTLE) return [wrong(left, 'Free some space: without it nothing can be recorded.')];
  if (files !== undefined && files < FEW_FILES)
    return [wrong(`The disk of ${path} has room for ${files} files only.`, 'Remove files there.')];
  return [free < LITTLE ? note(left, 'Make more room before it runs out.') : ok(left)];
};

export const lookAtDisk = (path: string): Space => {
  const { bavail, bsize, files, ffree } = statfsSync(nearest(path));
  // Some file systems make their entries as they go, and say that they have none.
  return { path, free: bavail * bsize, files: files > 0 ? ffree : undefined };
};
