import type { There } from './cycle-of-types-back';

export interface Here {
  readonly there: There;
}
