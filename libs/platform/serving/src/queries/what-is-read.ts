import type { AnyProjection, AnyView } from '@throughline/kernel';
import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isNode } from '../schema/shown-id';

type Served = { readonly projections: readonly AnyProjection[]; readonly views: readonly AnyView[] };
type ByName = ReadonlyMap<string, readonly AnyProjection[]>;

/** What a request can read, told before anything of it is read; and which of that was behind the rest, once it was. */
export type Read = { readonly projections: ReadonlySet<AnyProjection>; behind: readonly string[] };

/** Put on the context of a request before it is carried out; without it, the request may read everything. */
export type ReadContext = { read?: Read };

/** Tells from a document which projections its operations can read, whatever the answer leads to. */
export class WhatIsRead {
  private readonly types: ByName;
  private readonly roots: ByName;
  private readonly known = new WeakMap<DocumentNode, ReadonlySet<AnyProjection>>();
  /** One set for the same projections, however many documents read them. */
  private readonly sets = new Map<string, ReadonlySet<AnyProjection>>();

  constructor(served: Served) {
    this.types = typesOf(served);
    this.roots = rootsOf(served);
  }

  /** The document must have passed validation. */
  in(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<AnyProjection> {
    const known = this.known.get(document);
    if (known) return known;
    const found = this.shared(this.find(schema, document));
    this.known.set(document, found);
    return found;
  }

  private find(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<AnyProjection> {
    const found = new Set<AnyProjection>();
    const roots: unknown[] = [schema.getQueryType(), schema.getSubscriptionType()];
    const info = new TypeInfo(schema);
    const field = ({ name }: { name: { value: string } }): void => {
      const ofType = this.types.get(getNamedType(info.getType())?.name ?? '') ?? [];
      const ofRoot = roots.includes(info.getParentType()) ? this.roots.get(name.value) : undefined;
      for (const projection of [...ofType, ...(ofRoot ?? [])]) found.add(projection);
    };
    visit(document, visitWithTypeInfo(info, { Field: field }));
    return found;
  }

  private shared(found: ReadonlySet<AnyProjection>): ReadonlySet<AnyProjection> {
    const names = [...found].map(({ name }) => name);
    const key = names.sort().join();
    const same = this.sets.get(key) ?? found;
    this.sets.set(key, same);
    return same;
  }
}

/** Whoever selects a field of one of these types reads rows of the projections. */
const typesOf = ({ projections }: Served): ByName => {
  const served = projections.filter(({ serves }) => serves);
  const searched = served.filter(({ searches = [] }) => searches.length > 0);
  return new Map<string, readonly AnyProjection[]>([
    ...projections.flatMap((one) =>
      ['', 'Edge', 'Connection', 'Added'].map((suffix) => [`${one.name}${suffix}`, [one]] as const),
    ),
    ['Node', projections.filter(isNode)],
    ['SearchHitConnection', searched],
  ]);
};

/** What the root fields of views read by themselves. */
const rootsOf = ({ projections, views }: Served): ByName =>
  new Map(
    views.flatMap((view) => {
      const of = view.is === 'list' ? [view.of] : [];
      const all = view.reads ? [...view.reads, ...of] : projections;
      return [view.name, `${view.name}Added`].map((name) => [name, all] as const);
    }),
  );
