import type { StoreKind } from '@throughline/event-store';
import type { Officer } from '@throughline/serving';

const DEMONSTRATION =
  'Demonstration store: the scenario in it is fictional, and recording times may have been given rather than observed. It can never become a production store.';

/** What every answer says about the store it comes from. */
export const aboutStore = (kind: StoreKind): { readonly kind: StoreKind; readonly notice?: string } =>
  kind === 'demonstration' ? { kind, notice: DEMONSTRATION } : { kind };

/** What the product says of itself to anybody: what it is, which store answers, and who may act. */
export const aboutHouse = (kind: StoreKind, officers: readonly Officer[]) => ({
  product: 'Throughline',
  store: aboutStore(kind),
  officers: officers.map(({ key, name, agencyName, role }) => ({ key, name, agency: agencyName, role })),
});
