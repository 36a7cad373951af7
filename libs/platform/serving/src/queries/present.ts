import {
  type AnyProjection,
  type Field,
  type Fields,
  type Kind,
  type Money,
  never,
} from '@throughline/kernel';
import { type Edge, type Edges, idFieldName } from '../schema/edges';
import { shownId } from '../schema/shown-id';
import type { PictureReader } from './picture-reader';
import { shownMoney } from '../schema/value-objects';

/** What presenting a value needs: the picture that it belongs to, and where ids lead. */
export type Scope = { readonly reader: PictureReader; readonly edges: Edges };

type Shown = Record<string, unknown>;

/** A value as its GraphQL object: ids stay, and become edges that are read from the same picture when they are asked for. */
export const present = (fields: Fields, value: Readonly<Record<string, unknown>>, scope: Scope): Shown => {
  const shown: Shown = {};
  for (const [name, kind] of kindsOf(fields)) {
    const one = value[name];
    if (one === undefined || one === null) {
      // The schema promises the list that ids lead to, whether any were given or not.
      if (isEdges(kind, scope)) shown[name] = [];
    } else if (kind.is === 'id') addId(shown, { name, of: kind.of, id: one as string }, scope);
    else if (kind.is === 'list' && kind.of.kind.is === 'id')
      addIds(shown, { name, of: kind.of.kind.of, ids: one as readonly string[] }, scope);
    else shown[name] = presented(kind, one, scope);
  }
  return shown;
};

const isEdges = (kind: Kind, { edges }: Scope): boolean =>
  kind.is === 'list' && kind.of.kind.is === 'id' && edges.has(kind.of.kind.of);

type Kinds = readonly (readonly [name: string, kind: Kind])[];

const known = new WeakMap<Fields, Kinds>();

/** The fields in a form that is quick to go through: every row of every page does. */
const kindsOf = (fields: Fields): Kinds => {
  const found = known.get(fields);
  if (found) return found;
  const entries = Object.entries(fields as Readonly<Record<string, Field<unknown>>>);
  const kinds = entries.map(([name, { kind }]) => [name, kind] as const);
  known.set(fields, kinds);
  return kinds;
};

/** Puts a property on an object that is worked out when it is asked for: nothing is read that no query selects. */
export const onDemand = (shown: Shown, name: string, work: () => unknown): void => {
  Object.defineProperty(shown, name, { get: work });
};

const addId = (
  shown: Shown,
  { name, of, id }: { name: string; of: string; id: string },
  scope: Scope,
): void => {
  const edge = scope.edges.get(of);
  shown[idFieldName(name, false)] = edge ? shownId(edge.projection, id) : id;
  if (edge) onDemand(shown, name, () => follow(edge, id, scope));
};

const addIds = (
  shown: Shown,
  { name, of, ids }: { name: string; of: string; ids: readonly string[] },
  scope: Scope,
): void => {
  const edge = scope.edges.get(of);
  shown[idFieldName(name, true)] = edge ? ids.map((id) => shownId(edge.projection, id)) : ids;
  if (edge) onDemand(shown, name, () => Promise.all(ids.map((id) => follow(edge, id, scope))));
};

const follow = async ({ projection }: Edge, id: string, scope: Scope): Promise<Shown | null> => {
  const found = await scope.reader.load(projection, id);
  return found ? presentRow(projection, found, scope) : null;
};

const rows = new WeakMap<object, { readonly key: string; readonly reader: PictureReader }>();

/** The row that an object shows, and the picture that it was read from. */
export const rowShownAs = (shown: object): { readonly key: string; readonly reader: PictureReader } =>
  rows.get(shown)!;

/** A row as its GraphQL object. */
export const presentRow = (
  projection: AnyProjection,
  { key, knownSince, row }: { key: string; knownSince: string; row: object },
  scope: Scope,
): Shown => {
  const shown = present(projection.fields, row as Readonly<Record<string, unknown>>, scope);
  onDemand(shown, 'staleSince', () => scope.reader.staleSince(projection, key));
  rows.set(shown, { key, reader: scope.reader });
  return Object.assign(shown, { id: shownId(projection, key), knownSince });
};

const presented = (kind: Kind, value: unknown, scope: Scope): unknown => {
  switch (kind.is) {
    case 'money':
      return shownMoney(value as Money);
    case 'group':
      return present(kind.fields, value as Readonly<Record<string, unknown>>, scope);
    case 'list':
      return (value as readonly unknown[]).map((one) => presented(kind.of.kind, one, scope));
    case 'id':
    case 'text':
    case 'instant':
    case 'moment':
    case 'span':
    case 'code':
    case 'quantity':
    case 'percentage':
    case 'count':
    case 'boolean':
      return value;
    default:
      return never(kind);
  }
};
