import type { Type as Class } from '@nestjs/common';
import type { AnyProjection } from '@throughline/kernel';

/** Where an id leads: the projection that answers for its kind, and the GraphQL object made of a row of it. */
export type Edge = { readonly projection: AnyProjection; readonly type: () => Class };

/** Every kind of id that leads somewhere. */
export type Edges = ReadonlyMap<string, Edge>;

/** The output fields of an id field: the id itself, and the edge that follows it. `to` → `toId`, `to`; `partners` → `partnerIds`, `partners`; `parties` → `partyIds`, `parties`. */
export const idFieldName = (name: string, isList: boolean): string =>
  isList ? `${name.replace(/ies$/, 'y').replace(/s$/, '')}Ids` : `${name}Id`;
