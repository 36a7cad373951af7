/** Every way from the suspects' side that an investigator would try. */
export const suspectsSide: Readonly<Record<string, string>> = {
  'the crew and its referrals':
    'group(id: $crew, at: $at) { name description referrals { nodes { grounds beneficiary } } memberships { nodes { label person { label personal { asSuspect asVictim } } } } }',
  'who is claimed to be in the crew': 'memberships(filter: { group: [$crew] }, at: $at) { nodes { label } }',
  'its network': 'network(group: $crew, at: $at) { members { label } ties { from { label } to { label } } }',
  'its timeline':
    'ofCrew: timeline(subject: $crew, at: $at, first: 100) { nodes { type details { field value } } }',
  'the timeline of the foreman':
    'ofForeman: timeline(subject: $suspect, at: $at, first: 100) { nodes { type details { field value } } }',
  'the timeline of the case':
    'ofCase: timeline(subject: $file, at: $at, first: 100) { nodes { type details { field value } } }',
  'the timeline of the visit':
    'ofVisit: timeline(subject: $visit, at: $at, first: 100) { nodes { type details { field value } } }',
  'the visit itself':
    'detection(id: $visit, at: $at) { summary description seen { label entity { label } } referrals { nodes { beneficiary } } detectionLinks { nodes { grounds } } }',
  'the case':
    'case(id: $file, at: $at) { title description caseEntries { nodes { summary } } caseSubjects { nodes { entity { personal { asSuspect asVictim } } } } referrals { nodes { beneficiary } } }',
  'the foreman and whatever is linked to him':
    'entity(id: $suspect, at: $at) { personal { asSuspect asVictim } entityLinksByFrom { nodes { to { personal { asVictim } } } } entityLinksByTo { nodes { from { personal { asVictim } } } } }',
  'everybody on the record':
    'entities(at: $at, first: 200) { nodes { label personal { asSuspect asThirdParty asWitness asVictim } } }',
  'every name on the record':
    'identifiers(at: $at, first: 200) { nodes { identifier personal { asSuspect asVictim } } }',
  'the inbox of the police': 'inbox(agency: "agency-police", at: $at, first: 100) { nodes { type says } }',
  'a search for her first name':
    'first: search(text: "Losa", at: $at) { nodes { item { __typename } matched { text } } }',
  'a search for her last name':
    'last: search(text: "Perez", at: $at) { nodes { item { __typename } matched { text } } }',
};
