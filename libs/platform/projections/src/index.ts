// The one way from the record to rows and back out: nothing else may build SQL to rows.
export { openPicture, type Parked, type Picture, type PictureOptions, type Progress } from './picture';
export { startProjector, type Projector, type ProjectorOptions } from './projector';
export type { EventTypes } from './fingerprint';
export type { Page, PageAsked, PagedRows, Placed } from './rows-at';
export type { At, Cursor, Order } from './select-versions';
