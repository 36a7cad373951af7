/** An officer of the demonstration: every name here is made up. */
export type DemonstrationOfficer = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly role: string;
};

const agencies = {
  customs: 'New Zealand Customs Service (demonstration)',
  police: 'New Zealand Police (demonstration)',
  fiu: 'Police Financial Intelligence Unit (demonstration)',
  immigration: 'Immigration New Zealand (demonstration)',
  revenue: 'Inland Revenue (demonstration)',
  support: 'Victim support service (demonstration)',
  community: 'Community trust (demonstration)',
  research: 'Research desk (demonstration)',
} as const;

const officer = (
  agency: keyof typeof agencies,
  key: string,
  ...[name, role]: [string, string]
): DemonstrationOfficer => ({
  key,
  id: `officer-${key}`,
  name,
  agency: `agency-${agency}`,
  agencyName: agencies[agency],
  role,
});

/** Who may act in a demonstration, until sign-in exists. */
export const demonstrationOfficers: readonly DemonstrationOfficer[] = [
  officer('customs', 'customs-officer', 'Hana Wīremu', 'Border investigator'),
  officer('customs', 'customs-manager', 'Peter Lindqvist', 'Manager, border investigations'),
  officer('police', 'police-detective', 'Sefa Tuilagi', 'Detective, organised crime'),
  officer('police', 'police-analyst', 'Mere Parata', 'Intelligence analyst'),
  officer('police', 'police-inspector', 'Colin Abernethy', 'Detective inspector'),
  officer('fiu', 'fiu-analyst', 'Priya Raman', 'Financial intelligence analyst'),
  officer('immigration', 'immigration-officer', 'Tomasi Vaka', 'Immigration investigator'),
  officer('immigration', 'immigration-manager', 'Joanna Sefton', 'Manager, compliance and investigations'),
  officer('revenue', 'revenue-investigator', 'Grace Oyelaran', 'Tax investigator'),
  officer('support', 'support-worker', 'Aroha Te Kanawa', 'Support worker'),
  officer('community', 'community-coordinator', 'Wiremu Hēnare', 'Community coordinator'),
  officer('community', 'community-chair', 'Moana Rāwiri', 'Chair of the trust'),
  officer('research', 'research-analyst', 'Ngaire Sorensen', 'Research analyst'),
];
