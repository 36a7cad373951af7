import { invisibleIn } from '../input/text-rules';

/** Something worth a second look in what was recorded. It was recorded as given all the same. */
export type Notice = { readonly path: string; readonly says: string };

/** Notices about every text within a value. */
export const noticesOf = (path: string, value: unknown): readonly Notice[] => {
  const found: Notice[] = [];
  collect(path, value, found);
  return found;
};

const collect = (path: string, value: unknown, found: Notice[]): void => {
  if (typeof value === 'string') return collectOf(path, value, found);
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value))
    collect(`${path}.${name}`, (value as Readonly<Record<string, unknown>>)[name], found);
};

const collectOf = (path: string, text: string, found: Notice[]): void => {
  const invisible = invisibleIn(text);
  if (invisible)
    found.push({
      path,
      says: `holds a character that cannot be seen or that turns the reading direction: ${invisible}`,
    });
};
