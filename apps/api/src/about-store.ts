import type { StoreKind } from '@throughline/event-store';
import type { Officer } from '@throughline/serving';

const DEMONSTRATION =
  'Demonstration store: what is marked (fictional) in it is made up, and recording times may have been given rather than observed. It can never become a production store.';
const WITHOUT_SIGN_IN =
  'There is no sign-in yet: whoever acts is a demonstration officer, chosen by whoever asks. Do not record real casework.';

/** What every answer says about the store it comes from. */
export const aboutStore = (kind: StoreKind): { readonly kind: StoreKind; readonly notice: string } => ({
  kind,
  notice: kind === 'demonstration' ? DEMONSTRATION : WITHOUT_SIGN_IN,
});

/** What the product says of itself to anybody: what it is, which store answers, and who may act. */
export const aboutHouse = (kind: StoreKind, officers: readonly Officer[]) => ({
  product: 'Throughline',
  store: aboutStore(kind),
  officers: officers.map(({ key, name, agency, agencyName, role }) => ({
    key,
    name,
    agencyId: agency,
    agency: agencyName,
    role,
  })),
});
