import { type Place, placeAfter, START } from './text-place';

/** Where the fields of a JSON text stand, by path (`phases.files`, `group.offenceTypes.0`), and those given twice. */
export type JsonOutline = {
  readonly twice: readonly string[];
  /** The place of a field, or of the nearest field around it that is there. */
  readonly placeOf: (path: string) => Place;
};

type Level = { readonly path: string; readonly isList: boolean; key: string; index: number };

const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]/g;

/** Reads the outline of a text that `JSON.parse` has accepted; that one keeps the last of two fields in silence. */
export const outlineOf = (text: string): JsonOutline => {
  const offsets = new Map<string, number>();
  const again = new Map<string, number>();
  const levels: Level[] = [];
  const here = (): string => {
    const level = levels.at(-1);
    return level ? joined(level.path, level.isList ? String(level.index) : level.key) : '';
  };
  const note = (offset: number): void => {
    (offsets.has(here()) ? again : offsets).set(here(), offset);
  };
  for (const { 0: token, 1: name, 2: colon, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (colon !== undefined && level) {
      level.key = JSON.parse(name ?? '""') as string;
      note(index);
    } else if (token === '{' || token === '[') {
      levels.push({ path: here(), isList: token === '[', key: '', index: 0 });
      if (token === '[') note(index + 1);
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level?.isList) {
      level.index += 1;
      note(index + 1);
    }
  }
  const found = new Map([...offsets, ...again]);
  return { twice: [...again.keys()], placeOf: (path) => nearest(text, found, path) };
};

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const nearest = (text: string, found: ReadonlyMap<string, number>, path: string): Place => {
  const offset = found.get(path);
  if (offset !== undefined) return placeAfter(START, text.slice(0, offset + blanksAt(text, offset)));
  return path === '' ? START : nearest(text, found, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
};

const blanksAt = (text: string, offset: number): number => text.slice(offset).search(/\S/);
