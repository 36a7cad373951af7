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
