import type { CodeOf, Purpose } from '@throughline/vocabulary';

/** An officer of the demonstration, the law acted under, and what for. */
export type Capacity = {
  readonly officer: string;
  readonly authority: string;
  readonly purpose: CodeOf<typeof Purpose>;
};

const capacity = (officer: string, authority: string, purpose: Capacity['purpose']): Capacity => ({
  officer,
  authority,
  purpose,
});

const customsAct = 'Customs and Excise Act 2018';
const policingAct = 'Policing Act 2008';
const launderingAct = 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009';
const immigrationAct = 'Immigration Act 2009';
const taxAct = 'Tax Administration Act 1994';
const trustDeed = 'Deed of the trust, and the consent of those who spoke to it';

/** In which the officers of the scenario act. */
export const borderDetection = capacity('customs-officer', customsAct, 'DETECTION');
export const borderInvestigation = capacity('customs-officer', customsAct, 'INVESTIGATION');
export const borderPrevention = capacity('customs-officer', customsAct, 'PREVENTION');
export const borderDecision = capacity('customs-manager', customsAct, 'DISRUPTION');
export const policeReport = capacity('police-analyst', policingAct, 'DETECTION');
export const policeAnalysis = capacity('police-analyst', policingAct, 'INVESTIGATION');
export const policeInquiry = capacity('police-detective', policingAct, 'INVESTIGATION');
export const policePlanning = capacity('police-detective', policingAct, 'DISRUPTION');
export const policeSearch = capacity('police-detective', 'Search and Surveillance Act 2012', 'DISRUPTION');
export const policeDecision = capacity('police-inspector', policingAct, 'DISRUPTION');
export const policeWarrant = capacity('police-inspector', 'Search and Surveillance Act 2012', 'DISRUPTION');
export const proceedsPlanning = capacity(
  'police-detective',
  'Criminal Proceeds (Recovery) Act 2009',
  'DISRUPTION',
);
export const proceedsDecision = capacity(
  'police-inspector',
  'Criminal Proceeds (Recovery) Act 2009',
  'DISRUPTION',
);
export const policeCommunity = capacity('police-detective', policingAct, 'COMMUNITY_SUPPORT');
export const financialReport = capacity('fiu-analyst', launderingAct, 'DETECTION');
export const financialInquiry = capacity('fiu-analyst', launderingAct, 'INVESTIGATION');
export const immigrationVisit = capacity('immigration-officer', immigrationAct, 'DETECTION');
export const immigrationInquiry = capacity('immigration-officer', immigrationAct, 'INVESTIGATION');
export const immigrationSupport = capacity(
  'immigration-officer',
  'Privacy Act 2020, with the consent of those to be supported',
  'VICTIM_SUPPORT',
);
export const immigrationDecision = capacity('immigration-manager', immigrationAct, 'DISRUPTION');
export const taxInquiry = capacity('revenue-investigator', taxAct, 'INVESTIGATION');
export const victimSupport = capacity(
  'support-worker',
  'Privacy Act 2020, with the consent of those supported',
  'VICTIM_SUPPORT',
);
export const communityVoice = capacity('community-coordinator', trustDeed, 'COMMUNITY_SUPPORT');
export const communityChoice = capacity('community-chair', trustDeed, 'COMMUNITY_SUPPORT');
export const financialDecision = capacity('fiu-manager', launderingAct, 'DISRUPTION');
