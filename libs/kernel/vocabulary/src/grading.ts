import { codeList } from './code-list';

const source = 'Admiralty scale (NATO AJP-2.1), as in the MISP taxonomy admiralty-scale';

export const SourceReliability = codeList(
  'SourceReliability',
  { says: 'How far a source can be relied on, whatever it says this time.', source },
  {
    A: ['Completely reliable', 'No doubt of authenticity, trustworthiness or competency.'],
    B: ['Usually reliable', 'Minor doubt; mostly valid information in the past.'],
    C: ['Fairly reliable', 'Doubt; has given valid information in the past.'],
    D: ['Not usually reliable', 'Significant doubt; has given valid information in the past.'],
    E: ['Unreliable', 'Lacks authenticity, trustworthiness or competency.'],
    F: ['Reliability cannot be judged', 'No basis exists for judging the source.'],
  },
);

export const InformationCredibility = codeList(
  'InformationCredibility',
  {
    says: 'How credible this piece of information is, whoever gave it. Codes C1 to C6 stand for 1 to 6.',
    source,
  },
  {
    C1: ['1 Confirmed by other sources', 'Confirmed, logical and consistent with other information.'],
    C2: ['2 Probably true', 'Not confirmed, but logical and consistent.'],
    C3: ['3 Possibly true', 'Not confirmed, reasonably logical.'],
    C4: ['4 Doubtful', 'Not confirmed, possible but not logical.'],
    C5: ['5 Improbable', 'Not confirmed, contradicted by other information.'],
    C6: ['6 Truth cannot be judged', 'No basis exists for judging the information.'],
  },
);

export const HandlingCode = codeList(
  'HandlingCode',
  {
    says: 'What a recipient may do with information.',
    source: 'After the 3x5x2 and 5x5x5 information grading systems',
  },
  {
    SHARE: ['Share', 'May be shared with agencies under an agreement in force.'],
    CONDITIONS: ['Share with conditions', 'May be shared only under the conditions stated with it.'],
    ORIGINATOR: ['Originator decides', 'Ask the originator before any onward use.'],
  },
);

export const TrafficLight = codeList(
  'TrafficLight',
  {
    says: 'How far a source lets information go, narrowest first, where it marks by the Traffic Light Protocol.',
    source: 'FIRST Traffic Light Protocol 2.0, as in the MISP taxonomy tlp; sentences our own',
  },
  {
    RED: ['TLP:RED', 'For the very people who received it, and nobody else.'],
    AMBER_STRICT: ['TLP:AMBER+STRICT', 'Within the agency that received it, to those who need it.'],
    AMBER: [
      'TLP:AMBER',
      'Within the agency that received it and those that it acts for, to those who need it.',
    ],
    GREEN: ['TLP:GREEN', 'Among peers and partner agencies, but not in public.'],
    CLEAR: ['TLP:CLEAR', 'To anybody.'],
  },
);

export const PermissibleActions = codeList(
  'PermissibleActions',
  {
    says: 'What a source lets be done with information, least first, where it marks by the Permissible Actions Protocol.',
    source: 'Permissible Actions Protocol, as in the MISP taxonomy PAP; sentences our own',
  },
  {
    RED: ['PAP:RED', 'Nothing that could be noticed: look through what is held already.'],
    AMBER: ['PAP:AMBER', 'Look it up with others, without touching whom or what it is about.'],
    GREEN: ['PAP:GREEN', 'Act on it, even where whom it is about may notice.'],
    CLEAR: ['PAP:CLEAR', 'Anything lawful.'],
  },
);
