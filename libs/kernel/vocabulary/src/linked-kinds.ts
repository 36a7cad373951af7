import { codesOf, type CodeOf } from './code-list';
import { EntityKind, type EntityLinkKind } from './entity';

type Kind = CodeOf<typeof EntityKind>;
type Ends = { readonly from: readonly Kind[]; readonly to: readonly Kind[] };

const anything = codesOf(EntityKind);
const things = anything.filter((kind) => kind !== 'PERSON');
const whoActs = ['PERSON', 'ORGANISATION'] as const;
const movable = ['VEHICLE', 'VESSEL', 'DEVICE', 'DOCUMENT', 'COMMODITY_LOT'] as const;

/** What a link of each kind may join, read from the first to the second. */
export const linkedKinds: Readonly<Record<CodeOf<typeof EntityLinkKind>, Ends>> = {
  OWNS: { from: whoActs, to: things },
  CONTROLS: { from: whoActs, to: anything },
  USES: { from: [...whoActs, 'VEHICLE', 'VESSEL', 'DEVICE', 'PLATFORM'], to: things },
  REGISTERED_TO: { from: things, to: [...whoActs, 'ADDRESS'] },
  HOLDS: { from: whoActs, to: ['ACCOUNT', 'DOCUMENT'] },
  LOCATED_AT: { from: anything, to: ['ADDRESS', 'VEHICLE', 'VESSEL'] },
  WORKS_FOR: { from: whoActs, to: whoActs },
  FAMILY_OF: { from: ['PERSON'], to: ['PERSON'] },
  ASSOCIATE_OF: { from: whoActs, to: whoActs },
  COMMUNICATES_WITH: {
    from: [...whoActs, 'VESSEL', 'ACCOUNT', 'DEVICE', 'PLATFORM'],
    to: [...whoActs, 'VESSEL', 'ACCOUNT', 'DEVICE', 'PLATFORM'],
  },
  TRANSFERS_TO: { from: [...whoActs, 'ACCOUNT', 'PLATFORM'], to: [...whoActs, 'ACCOUNT', 'PLATFORM'] },
  CARRIES: { from: [...whoActs, ...movable], to: ['PERSON', ...movable] },
  PART_OF: { from: anything, to: things },
};
