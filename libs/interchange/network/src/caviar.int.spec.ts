import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkFolder } from './check-folder';
import { readMapping } from './read-mapping';
import type { Ids } from './step';
import { stepsOf } from './steps-of';

const folder = resolve(process.cwd(), '..', 'shared', 'data', 'caviar');
const mappingFile = join('libs', 'interchange', 'network', 'mappings', 'caviar.json');
// eslint-disable-next-line no-restricted-syntax -- the files may not be handed on with the project, so a clone may lack them
const describeWhereGiven = existsSync(folder) ? describe : describe.skip;

const members = [15, 24, 33, 33, 32, 27, 36, 42, 34, 42, 41];
const directed = [26, 35, 68, 65, 50, 68, 63, 75, 60, 68, 72];
const undirected = [18, 28, 56, 48, 39, 47, 49, 58, 44, 50, 50];
const calls = [59, 120, 282, 456, 162, 668, 379, 335, 317, 478, 355];
const seizures = [0, 0, 0, 1, 0, 3, 1, 1, 2, 1, 2];

/** Each id is the name that its step gave it. */
const asNamed: Ids = { get: (name) => name };

const ties = async (): Promise<readonly (readonly [number, string, string])[]> => {
  const found: (readonly [number, string, string])[] = [];
  for await (const { command, phase, input } of stepsOf(folder, await readMapping(mappingFile))) {
    if (command !== 'ClaimTie') continue;
    const { from, to } = input(asNamed) as { from: string; to: string };
    found.push([phase, from, to]);
  }
  return found;
};
const pair = (from: string, to: string): string => [from, to].sort().join(' ');

describeWhereGiven(
  'Project Caviar, read from ../shared/data/caviar (skipped where that folder is absent)',
  () => {
    const summary = async () => checkFolder(folder, await readMapping(mappingFile));

    it('has the members, ties, calls and seizures of its README in each phase', async () => {
      const { phases } = await summary();
      expect(phases.map((phase) => phase.members)).toEqual(members);
      expect(phases.map((phase) => phase.ties)).toEqual(directed);
      expect(phases.map((phase) => phase.calls)).toEqual(calls);
      expect(phases.map((phase) => phase.seizures)).toEqual(seizures);
    });

    it('has 107 members, 303 directed and 214 undirected ties, 3,611 calls and 11 seizures in all', async () => {
      const { phases, unionMembers } = await summary();
      const all = await ties();
      expect(unionMembers).toBe(107);
      expect(new Set(all.map(([, from, to]) => `${from} ${to}`)).size).toBe(303);
      expect(new Set(all.map(([, from, to]) => pair(from, to))).size).toBe(214);
      expect(phases.reduce((sum, phase) => sum + phase.calls, 0)).toBe(3_611);
      expect(phases.reduce((sum, phase) => sum + phase.seizures, 0)).toBe(11);
    });

    it('has the undirected ties of its README in each phase', async () => {
      const all = await ties();
      const counted = undirected.map(
        (_, index) =>
          new Set(all.filter(([phase]) => phase === index + 1).map(([, from, to]) => pair(from, to))).size,
      );
      expect(counted).toEqual(undirected);
    });

    it('is recorded phase by phase, each later than the one before and after it was over', async () => {
      const recorded = (await summary()).phases.map(({ firstRecordedAt }) => firstRecordedAt);
      expect(recorded[0]).toBe('1994-05-08T04:00:00.000Z');
      expect([...new Set(recorded)].sort()).toEqual(recorded);
    });

    it('gives every command an id of its own that the record takes', async () => {
      const keys: string[] = [];
      for await (const { key } of stepsOf(folder, await readMapping(mappingFile))) keys.push(key);
      expect(new Set(keys).size).toBe((await summary()).commands);
      expect(keys.filter((key) => !/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/.test(key))).toEqual([]);
    });
  },
);
