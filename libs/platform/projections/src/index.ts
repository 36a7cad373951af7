// The one way from the record to rows and back out: nothing else may build SQL to rows.
export { openPicture, type Picture } from './picture';
export { startProjector, type Projector } from './projector';
export type { EventTypes } from './fingerprint';
export type { Page, PageAsked, PagedRows } from './rows-at';
export type { At, Cursor, Order } from './select-versions';
