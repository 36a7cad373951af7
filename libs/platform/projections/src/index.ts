// The one way from the record to rows and back out: nothing else may build SQL to rows.
export { openPicture, type Parked, type Picture } from './picture';
export { lookInto, type Waiting } from './parking/look-into';
export { NotBuilt } from './not-built';
export { type Progress } from './progress';
export { requestRebuild, requestRollback } from './requests';
export { startProjector, type Projector } from './projector';
export type { EventTypes } from './fingerprint';
export type { OfOne, Page, PageAsked } from './page';
export type { PagedRows } from './rows-at';
export type { At, Came, Cursor, Order } from './select-versions';
