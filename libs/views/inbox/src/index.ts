import { viewSet } from '@throughline/kernel';
import { inbox } from './inbox';
import { inboxItems } from './inbox-items';
import { overdueReferrals } from './overdue-referrals';
import { worklist } from './worklist';

export * from './inbox';
export * from './inbox-items';
export * from './overdue-referrals';
export * from './worklist';

export const inboxViews = viewSet({
  name: 'inbox',
  says: 'What other agencies want of an agency or have to tell it, and what it has to do.',
  projections: [inboxItems],
  views: [inbox, overdueReferrals, worklist],
});
