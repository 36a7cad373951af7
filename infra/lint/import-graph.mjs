import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts'];
const FRESH_MS = 5_000;

/** Which files a file imports, types included; an editor's long-lived linter looks again after a few seconds. */
export function importGraph(root) {
  const { compilerOptions } = JSON.parse(readFileSync(resolve(root, 'tsconfig.base.json'), 'utf8'));
  const rooms = new Map(
    Object.entries(compilerOptions.paths).map(([name, [file]]) => [name, resolve(root, file)]),
  );
  let known = new Map();
  let since = 0;
  return {
    resolve: (file, name) => (name.startsWith('.') ? fileAt(resolve(dirname(file), name)) : rooms.get(name)),
    importsOf(file) {
      if (Date.now() - since > FRESH_MS) {
        known = new Map();
        since = Date.now();
      }
      if (!known.has(file))
        known.set(
          file,
          namesIn(file).flatMap((name) => this.resolve(file, name) ?? []),
        );
      return known.get(file);
    },
    wayBack(from, to) {
      const cameFrom = new Map([[from, undefined]]);
      for (const file of cameFrom.keys()) {
        if (file === to) return stepsTo(file, cameFrom);
        for (const next of this.importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
      }
      return undefined;
    },
  };
}

function namesIn(file) {
  if (!existsSync(file)) return [];
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName);
}

const fileAt = (path) =>
  ENDINGS.map((ending) => path + ending).find((candidate) =>
    statSync(candidate, { throwIfNoEntry: false })?.isFile(),
  );

function stepsTo(file, cameFrom) {
  const steps = [];
  for (let step = file; step; step = cameFrom.get(step)) steps.unshift(step);
  return steps;
}
