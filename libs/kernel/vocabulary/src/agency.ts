import { codeList } from './code-list';

const source = 'Throughline';

export const AgencyKind = codeList(
  'AgencyKind',
  { says: 'What sort of body an agency is.', source },
  {
    POLICE: ['Police', 'Keeps the peace, prevents crime and enforces the law.', 'Pirihimana'],
    CUSTOMS: ['Customs', 'Controls what crosses the border.', 'Mana Ārai'],
    IMMIGRATION: ['Immigration', 'Decides who may enter and stay, and enforces it.', 'Ratonga Manene'],
    REVENUE: ['Revenue', 'Collects tax, and acts on its evasion.', 'Tari Taake'],
    SERIOUS_FRAUD: ['Serious fraud', 'Investigates and prosecutes serious fraud.', 'Tari Hara Tāware'],
    FINANCIAL_INTELLIGENCE: [
      'Financial intelligence unit',
      'Receives reports of suspicious activity, and makes them into intelligence.',
    ],
    INTELLIGENCE: ['Intelligence', 'Collects and assesses intelligence on threats to security.'],
    CORRECTIONS: ['Corrections', 'Runs prisons, and manages sentences in the community.', 'Ara Poutama'],
    PROSECUTION: ['Prosecution', 'Brings cases before the courts for the Crown.'],
    REGULATOR: ['Regulator', 'Licenses and supervises a profession, an industry or a market.'],
    ENVIRONMENT_AND_PRIMARY_INDUSTRIES: [
      'Environment and primary industries',
      'Protects species, fisheries, forests, land and food, and enforces the law on them.',
    ],
    HEALTH: ['Health', 'Provides or oversees health services.', 'Hauora'],
    VICTIM_SUPPORT: ['Victim support', 'Helps victims to safety, services and redress.'],
    LOCAL_GOVERNMENT: ['Local government', 'A city, district or regional council.', 'Kaunihera'],
    IWI_OR_HAPU: ['Iwi or hapū organisation', 'Acts for an iwi or a hapū.', 'Iwi, hapū'],
    COMMUNITY_ORGANISATION: [
      'Community organisation',
      'A trust, society or group that serves a community.',
      'Hapori',
    ],
    INDUSTRY_BODY: ['Industry body', 'Speaks or acts for the businesses of an industry.'],
    RESEARCH_BODY: ['Research body', 'Studies crime and harm, and what works against them.', 'Rangahau'],
    FOREIGN_LAW_ENFORCEMENT: [
      'Foreign law enforcement',
      'Enforces the law of another country, whatever its branch.',
    ],
    INTERNATIONAL_ORGANISATION: [
      'International organisation',
      'Set up between states, such as INTERPOL or the World Customs Organization.',
    ],
    OVERSIGHT_BODY: ['Oversight body', 'Examines independently how agencies used their powers.'],
  },
);

export const OfficerRole = codeList(
  'OfficerRole',
  {
    says: 'What an officer is appointed to, ordered by rank with the lowest first: each ranks below all that follow. Who ranks below does not approve what another proposed, nor settle their appointment.',
    source,
  },
  {
    INVESTIGATOR: ['Investigator', 'Records what is seen and done, and takes day-to-day decisions.'],
    ANALYST: ['Analyst', 'Assesses information, groups and effects.'],
    SUPERVISOR: ['Supervisor', 'Answers for the work of investigators and analysts.'],
    MANAGER: ['Manager', 'Decides on targets, actions and referrals for a unit.'],
    EXECUTIVE: ['Executive', 'Decides for the agency as a whole.'],
  },
);

export const Endorsement = codeList(
  'Endorsement',
  {
    says: 'Endorsements that information may carry beside its classification, and that an officer may hold.',
    source: 'New Zealand Protective Security Requirements',
  },
  {
    NEW_ZEALAND_EYES_ONLY: ['NEW ZEALAND EYES ONLY', 'For New Zealand nationals alone.'],
    ACCOUNTABLE_MATERIAL: ['ACCOUNTABLE MATERIAL', 'Every copy is counted, and its whereabouts are known.'],
    CABINET: ['CABINET', 'Belongs to the deliberations of Cabinet and its committees.'],
    COMMERCIAL: ['COMMERCIAL', 'Could harm somebody’s commerce, or a negotiation.'],
    EVALUATIVE: ['EVALUATIVE', 'Material that evaluates a person or an offer.'],
    LEGAL_PRIVILEGE: ['LEGAL PRIVILEGE', 'Advice between a lawyer and whom they advise.'],
    MEDICAL: ['MEDICAL', 'Records of a person’s health.'],
    POLICY: ['POLICY', 'Advice on policy that is not settled yet.'],
    STAFF: ['STAFF', 'Names or affairs of staff.'],
  },
);

export const InterestKind = codeList(
  'InterestKind',
  { says: 'What makes an officer’s interest one that conflicts with duty.', source },
  {
    FAMILY: ['Family', 'Kin by birth, marriage or care; whakapapa where it bears on the work.', 'Whānau'],
    FRIENDSHIP: ['Friendship or association', 'A personal tie outside work, or a quarrel.'],
    FINANCIAL: ['Financial', 'Something to gain or to lose: shares, property, debts.'],
    OTHER_WORK: ['Other work', 'An employment, office or business beside the appointment, now or before.'],
    MEMBERSHIP: ['Membership', 'Belongs to a club, church, party or cause that is concerned.'],
    EARLIER_PART: ['Earlier part', 'Took part before: as complainant, witness, victim or decider.'],
    GIFT: ['Gift or hospitality', 'Was given something by somebody who is concerned.'],
  },
);

export const InterestStatus = codeList(
  'InterestStatus',
  { says: 'Where a declared conflict of interest stands.', source },
  {
    STANDING: ['Standing', 'Declared, and not due for review.'],
    REVIEW_DUE: ['Review due', 'Its review date has passed: somebody must look at it again.'],
    WITHDRAWN: ['Withdrawn', 'The officer said that it holds no more.'],
  },
);

export const DataClass = codeList(
  'DataClass',
  { says: 'Classes of information that an agreement lets agencies share.', source },
  {
    DETECTIONS: ['Detections', 'What was seen, by whom and how surely.'],
    INTELLIGENCE: ['Intelligence', 'Assessments of persons, groups and threats.'],
    CASE_MATERIAL: ['Case material', 'Entries, decisions and exhibits of an investigation.'],
    IDENTITY: ['Identity', 'Names, dates of birth, addresses, documents and likenesses.'],
    BIOMETRICS: ['Biometrics', 'Fingerprints, DNA profiles, faces and voices.'],
    CRIMINAL_HISTORY: ['Criminal history', 'Charges, convictions, sentences and warnings.'],
    TRAVEL: ['Travel and border', 'Crossings, visas, passengers and crew.'],
    TRADE: ['Trade', 'Consignments, manifests, declarations and supply chains.'],
    FINANCE: ['Finance', 'Accounts, transactions and reports of suspicious activity.'],
    TAX: ['Tax', 'Returns, assessments and what was disclosed for tax.'],
    COMMUNICATIONS: ['Communications', 'Who communicated with whom, when, and what was said.'],
    HEALTH: ['Health', 'Records of care and treatment.', 'Hauora'],
    VICTIMS: ['Victims', 'Who was harmed, and what support they need.'],
    BUSINESS: ['Business', 'Companies, officers, licences and beneficial owners.'],
    OUTCOMES: ['Outcomes', 'What was done with information shared, and what came of it.'],
  },
);

export const OnwardSharing = codeList(
  'OnwardSharing',
  { says: 'Whether what is shared may be passed on, the strictest first.', source },
  {
    PROHIBITED: ['Prohibited', 'It stays with the agency that received it.'],
    ORIGINATOR_CONSENTS: ['With consent', 'Only once the agency that it came from has agreed.'],
    PARTIES: ['Among the parties', 'To any other party to the same agreement, and to nobody else.'],
    UNDER_AGREEMENT: [
      'Under another agreement',
      'To an agency beyond the parties, where an agreement in force covers it.',
    ],
  },
);

export const StewardshipDutyKind = codeList(
  'StewardshipDutyKind',
  { says: 'What a steward must do with records in its keeping.', source },
  {
    REVIEW: ['Review', 'Look again whether they are right, needed and graded as they should be.'],
    RETENTION: ['Retention', 'Keep them safe and whole until a date.'],
    DISPOSAL: ['Disposal', 'Dispose of them, or hand them to an archive, under a disposal authority.'],
  },
);

export const StewardshipStatus = codeList(
  'StewardshipStatus',
  { says: 'Where a duty of stewardship stands.', source },
  {
    OUTSTANDING: ['Outstanding', 'To be done by its due date.'],
    BREACHED: ['Breached', 'Its due date passed, and it was not done.'],
    DISCHARGED: ['Discharged', 'Done, in time or late.'],
  },
);
