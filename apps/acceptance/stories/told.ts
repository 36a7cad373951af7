/** What a step brought about, as the product answered. */
export type Told = { readonly id: string; readonly citation: string };

type AllTold = ReadonlyMap<string, Told>;

const NAME = /\$([a-z][A-Za-z]*)([@#]?)/;
const EACH_NAME = new RegExp(NAME, 'g');
const ALONE = new RegExp(`^${NAME.source}$`);

const found = (told: AllTold, name: string, part: string): string | number => {
  const one = told.get(name);
  if (!one) throw new Error(`The story has not told of "${name}" yet.`);
  if (part === '@') return one.citation;
  return part === '#' ? Number(one.citation.split('@')[1]) : one.id;
};

/** A value in which every name stands for what was told of it. */
export const withNames = (value: unknown, told: AllTold): unknown => {
  if (typeof value === 'string') {
    const [, name, part = ''] = ALONE.exec(value) ?? [];
    return name ? found(told, name, part) : value;
  }
  if (Array.isArray(value)) return value.map((one) => withNames(one, told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withNames(one, told)]));
};

/** A question in which every name but `$at` stands for what was told of it. */
export const withNamesInText = (text: string, told: AllTold): string =>
  text.replaceAll(EACH_NAME, (whole, name: string, part: string) =>
    name === 'at' ? whole : JSON.stringify(found(told, name, part)),
  );
