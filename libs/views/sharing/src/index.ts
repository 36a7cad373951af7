import { viewSet } from '@throughline/kernel';
import { agreementsInUse } from './agreements-in-use';
import { shares } from './shares';
import { sharingFunnel } from './sharing-funnel';

export { agreementsInUse } from './agreements-in-use';
export { shares } from './shares';
export { sharingFunnel } from './sharing-funnel';

export const sharingViews = viewSet({
  name: 'sharing',
  says: 'What agencies share, under which agreements, and what comes of it.',
  projections: [shares],
  views: [sharingFunnel, agreementsInUse],
});
