import { codeList } from './code-list';

const source = 'Throughline';

export const DetectionMeans = codeList(
  'DetectionMeans',
  { says: 'How a detection came about.', source },
  {
    OFFICER: ['Officer', 'Seen by an officer.'],
    SENSOR: ['Sensor', 'Seen by an instrument, scan or system.'],
    SEIZURE: ['Seizure', 'Found when goods or assets were seized.'],
    INTERCEPTION: ['Interception', 'Heard or read under a surveillance warrant.'],
    INDUSTRY_REPORT: ['Industry report', 'Reported by a business or industry body.'],
    PUBLIC_REPORT: ['Public report', 'Reported by a member of the public.'],
    PARTNER: ['Partner', 'Passed on by a partner agency or jurisdiction.'],
    FINANCIAL_REPORT: [
      'Financial report',
      'A suspicious activity report by a bank or other reporting entity.',
    ],
  },
);

export const SeenRole = codeList(
  'SeenRole',
  { says: 'The part a person or thing played in what was seen.', source },
  {
    SUSPECT: ['Suspect', 'Believed to have taken part.'],
    ASSOCIATE: ['Associate', 'Seen with someone believed to have taken part.'],
    COURIER: ['Courier', 'Carried goods, money or messages.'],
    CONSIGNEE: ['Consignee', 'Was to receive the goods.'],
    CONSIGNOR: ['Consignor', 'Sent the goods.'],
    INSTRUMENT: ['Instrument', 'A thing used to commit or conceal.'],
  },
);

export const Unit = codeList(
  'Unit',
  { says: 'Units of quantity.', source: 'SI, and counting units' },
  {
    MG: ['mg', 'Milligram.'],
    G: ['g', 'Gram.'],
    KG: ['kg', 'Kilogram.'],
    T: ['t', 'Tonne.'],
    ML: ['mL', 'Millilitre.'],
    L: ['L', 'Litre.'],
    EACH: ['each', 'Counted items.'],
    TABLET: ['tablet', 'Counted tablets.'],
    PLANT: ['plant', 'Counted plants.'],
  },
);

/** Units that measure the same, each by how many powers of ten it is above the smallest; what is counted is measured by nothing else. */
export const scaleOf: Readonly<Record<string, { readonly measures: string; readonly powers: number }>> = {
  MG: { measures: 'G', powers: 0 },
  G: { measures: 'G', powers: 3 },
  KG: { measures: 'G', powers: 6 },
  T: { measures: 'G', powers: 9 },
  ML: { measures: 'L', powers: 0 },
  L: { measures: 'L', powers: 3 },
};
