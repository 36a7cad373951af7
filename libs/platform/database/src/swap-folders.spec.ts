import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverPlace, type ServerPlace } from './server-place';
import { finishSwap, swapFolders } from './swap-folders';

let home: string;
let place: ServerPlace;
let fresh: string;
let kept: string;

const make = (folder: string, version: string): void => {
  mkdirSync(join(folder, 'global'), { recursive: true });
  writeFileSync(join(folder, 'PG_VERSION'), version);
  writeFileSync(join(folder, 'global/pg_control'), `of ${version}`);
};
const versionIn = (folder: string): string => readFileSync(join(folder, 'PG_VERSION'), 'utf8');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-swap-'));
  [place, fresh, kept] = [serverPlace(join(home, 'postgres')), join(home, 'fresh'), join(home, 'kept')];
  make(place.folder, '17');
  make(fresh, '18');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const swapped = (): void => {
  expect([versionIn(place.folder), versionIn(kept)]).toEqual(['18', '17']);
  expect([existsSync(fresh), existsSync(place.swap)]).toEqual([false, false]);
};

/** The note that a swap leaves when it is killed. */
const beginning = (): string => {
  const control = createHash('sha256').update('of 17').digest('hex');
  return JSON.stringify({ fresh, kept, control });
};

describe('a swap of folders', () => {
  it('keeps the former one beside', () => {
    swapFolders(place, fresh, kept);
    swapped();
  });

  it('that was killed between its two steps is finished by the next start', () => {
    const begun = beginning();
    renameSync(place.folder, kept);
    writeFileSync(place.swap, begun);
    finishSwap(place);
    swapped();
  });

  it('that was killed before its first step is finished by the next start', () => {
    writeFileSync(place.swap, beginning());
    finishSwap(place);
    swapped();
  });

  it('that was killed after its last step is only forgotten', () => {
    const begun = beginning();
    swapFolders(place, fresh, kept);
    writeFileSync(place.swap, begun);
    finishSwap(place);
    swapped();
  });

  it('does not take the place of a folder that somebody has gone on with', () => {
    writeFileSync(place.swap, beginning());
    writeFileSync(join(place.folder, 'global/pg_control'), 'of 17, started again');
    finishSwap(place);
    expect([versionIn(place.folder), existsSync(kept), existsSync(place.swap)]).toEqual(['17', false, false]);
  });

  it('changes nothing where the former folder cannot be moved, and is not tried again', () => {
    mkdirSync(join(home, 'file'));
    writeFileSync(join(home, 'file', 'x'), '');
    expect(() => swapFolders(place, fresh, join(home, 'file', 'x', 'kept'))).toThrow('is as it was');
    expect([versionIn(place.folder), versionIn(fresh), existsSync(place.swap)]).toEqual(['17', '18', false]);
  });
});
