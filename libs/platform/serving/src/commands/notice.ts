import { invisibleIn } from '../input/text-rules';

/** Something worth a second look in what was recorded. It was recorded as given all the same. */
export type Notice = { readonly path: string; readonly says: string };

/** Notices about every text within a value. */
export const noticesOf = (path: string, value: unknown): readonly Notice[] => {
  if (typeof value === 'string') {
    const found = invisibleIn(value);
    return found
      ? [
          {
            path,
            says: `holds a character that cannot be seen or that turns the reading direction: ${found}`,
          },
        ]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => noticesOf(`${path}.${name}`, inner));
};
