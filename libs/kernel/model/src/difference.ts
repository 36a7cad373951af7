import { group, line, prose } from './field';

/** A field that is other than before; what is missing on one side was not there. */
export const changedField = group('ChangedField', {
  field: line().says('The field that differs.'),
  before: prose().optional().says('What it was, as text.'),
  after: prose().optional().says('What it is, as text.'),
});

export type ChangedField = (typeof changedField)['_type'];

/** What is compared: fields by name, each as text; one that is not there is undefined. */
export type Compared = Readonly<Record<string, string | undefined>>;

/** What of two sets of things is only in the second, other in the second, and only in the first: by their keys, in their order. */
export type Difference = {
  readonly added: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly ChangedField[] }[];
  readonly ended: readonly string[];
};

export const changedFields = (before: Compared, after: Compared): readonly ChangedField[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));

export const differenceOf = (
  before: ReadonlyMap<string, Compared>,
  after: ReadonlyMap<string, Compared>,
): Difference => ({
  added: [...after.keys()].filter((key) => !before.has(key)),
  changed: [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    const fields = then ? changedFields(then, now) : [];
    return fields.length > 0 ? [{ key, fields }] : [];
  }),
  ended: [...before.keys()].filter((key) => !after.has(key)),
});
