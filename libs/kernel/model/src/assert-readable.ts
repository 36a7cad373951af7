import type { Field, Fields, Kind } from './field';

type Readable = {
  readonly fields: Fields;
  readonly sorts?: readonly string[];
  readonly searches?: readonly string[];
  readonly asAt?: unknown;
  readonly restates?: readonly string[];
  readonly filters?: readonly string[];
  readonly onceIn?: Readonly<Record<string, string | undefined>>;
};

const sortable: ReadonlySet<Kind['is']> = new Set(['text', 'code', 'instant', 'moment', 'count']);

const isText = ({ kind }: Field<unknown>): boolean =>
  kind.is === 'text' || (kind.is === 'list' && kind.of.kind.is === 'text');

const isPersonal = ({ kind, traits }: Field<unknown>): boolean =>
  traits.personal !== undefined || (kind.is === 'list' && kind.of.traits.personal !== undefined);

/** Throws where a list could not be sorted, searched or found as a projection declares: as its rows were in the world, and showing nobody's personal data. */
export const assertReadable = (
  name: string,
  { fields, filters = [], sorts = [], searches = [], asAt, restates, onceIn = {} }: Readable,
): void => {
  const fault = (field: string, what: string, why: string): never => {
    throw new Error(`${name} cannot be ${what} by ${field}: ${why}`);
  };
  for (const [what, names] of [
    ['sorted', sorts],
    ['searched', searches],
  ] as const)
    for (const field of names) {
      const declared = fields[field];
      if (declared === undefined) return fault(field, what, 'it has no such field');
      if (isPersonal(declared)) fault(field, what, 'it is personal');
      if (asAt && (restates?.includes(field) ?? true))
        fault(field, what, 'asAt restates it; name the fields that it restates, without this one');
      if (what === 'sorted' && !sortable.has(declared.kind.is))
        fault(field, what, 'only lines, codes, instants, moments and counts have an order');
      if (what === 'searched' && !isText(declared))
        fault(field, what, 'only text and lists of text have words');
    }
  for (const once of Object.values(onceIn))
    if (once !== undefined && (!filters.includes(once) || restates?.includes(once) !== false))
      fault(
        once,
        'found',
        'what a field ever was stands in a list among the filters, which asAt leaves alone',
      );
};
