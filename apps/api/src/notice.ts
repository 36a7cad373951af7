import type { StoreKind } from '@throughline/event-store';

const DEMONSTRATION =
  'Demonstration store: the scenario in it is fictional, and recording times may have been given rather than observed. It can never become a production store.';

/** What every answer says about the store it comes from. */
export const noticeOf = (kind: StoreKind): { readonly kind: StoreKind; readonly notice?: string } =>
  kind === 'demonstration' ? { kind, notice: DEMONSTRATION } : { kind };
