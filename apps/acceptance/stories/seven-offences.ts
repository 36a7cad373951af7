import { customs, fiu, immigration, police, type Player } from './cast';

type Seen = {
  readonly by: Player;
  readonly as: string;
  /** The day on which it came to notice, and was recorded. */
  readonly on: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** One detection of each type of offending, in every area of focus, harming whom and what there is to harm. */
export const sevenOffences: readonly Seen[] = [
  {
    by: police.officer,
    as: 'environment',
    on: '2044-02-01',
    input: {
      summary: 'Undersized pāua in a chiller van, by night',
      offenceTypes: ['ENVIRONMENT'],
      areaOfFocus: 'COMMUNITY',
      harms: ['ENVIRONMENT', 'COMMUNITIES'],
      means: 'OFFICER',
      place: { label: 'Kaikōura', country: 'NZ' },
      particulars: {
        environment: {
          offence: 'FISHERIES',
          species: 'Pāua (Haliotis iris)',
          protectedBy: 'Minimum legal size of 125 mm',
          method: 'Diving by night',
        },
      },
      commodities: [{ commodity: 'Pāua, shucked', quantity: { amount: '182.5', unit: 'KG' } }],
    },
  },
  {
    by: police.officer,
    as: 'cyber',
    on: '2044-02-02',
    input: {
      summary: 'Files of a freight forwarder locked for ransom',
      offenceTypes: ['CYBER'],
      enablers: ['TECHNOLOGY'],
      areaOfFocus: 'NATIONAL',
      harms: ['ECONOMY'],
      means: 'INDUSTRY_REPORT',
      particulars: {
        cyber: {
          offence: 'RANSOMWARE',
          platform: 'Remote desktop of the forwarder',
          systemsAffected: 41,
          losses: { minor: '38500000', currency: 'NZD' },
          method: 'A password bought from a broker of access',
        },
      },
    },
  },
  {
    by: immigration.officer,
    as: 'migration',
    on: '2044-02-03',
    input: {
      summary: 'Job offers sold abroad to vineyard workers who were never hired',
      offenceTypes: ['MIGRATION_AND_TRAFFICKING'],
      enablers: ['PROFESSIONAL_ENABLERS'],
      areaOfFocus: 'INTERNATIONAL',
      harms: ['COMMUNITIES', 'REPUTATION'],
      means: 'PARTNER',
      particulars: {
        migration: {
          exploitation: 'VISA_FRAUD',
          peopleAffected: 63,
          industry: 'Viticulture',
          document: 'Offers of employment',
        },
      },
    },
  },
  {
    by: fiu.officer,
    as: 'financial',
    on: '2044-02-04',
    input: {
      summary: 'Savers put money into bonds of a bank that does not exist',
      offenceTypes: ['FINANCIAL'],
      enablers: ['MONEY_LAUNDERING'],
      areaOfFocus: 'NATIONAL',
      harms: ['ECONOMY', 'COMMUNITIES'],
      means: 'FINANCIAL_REPORT',
      particulars: {
        financial: {
          offence: 'INVESTMENT',
          platform: 'A site that copies that of a bank',
          losses: { minor: '410000000', currency: 'NZD' },
          document: 'Term sheets',
        },
      },
      amounts: [{ minor: '12750050', currency: 'USD' }],
    },
  },
  {
    by: customs.officer,
    as: 'drugs',
    on: '2044-02-05',
    input: {
      summary: 'Methamphetamine dissolved in cordial, in a container from Manzanillo',
      offenceTypes: ['DRUGS'],
      enablers: ['CORRUPTION_AND_INSIDERS'],
      areaOfFocus: 'BORDER',
      harms: ['COMMUNITIES'],
      means: 'SEIZURE',
      particulars: {
        drugs: { drug: 'METHAMPHETAMINE', concealment: 'DISSOLVED', method: 'Cordial, in drums' },
      },
      commodities: [
        {
          commodity: 'Methamphetamine in solution',
          quantity: { amount: '640.25', unit: 'L' },
          purityPercent: '31.4',
        },
      ],
      route: [
        { stage: 'ORIGIN', label: 'Manzanillo', country: 'MX' },
        { stage: 'DESTINATION', label: 'Tauranga', country: 'NZ' },
      ],
    },
  },
  {
    by: customs.officer,
    as: 'illicitGoods',
    on: '2044-02-08',
    input: {
      summary: 'Cigarettes declared as tiles',
      offenceTypes: ['ILLICIT_GOODS'],
      areaOfFocus: 'BORDER',
      harms: ['ECONOMY'],
      means: 'SENSOR',
      particulars: {
        illicitGoods: {
          goods: 'TOBACCO',
          brand: 'Red Ferry',
          concealment: 'CARGO',
          document: 'Import entry for tiles',
        },
      },
      commodities: [{ commodity: 'Cigarettes', quantity: { amount: '2400000', unit: 'EACH' } }],
    },
  },
  {
    by: police.officer,
    as: 'criminalServices',
    on: '2044-02-09',
    input: {
      summary: 'Driver licences made to order',
      offenceTypes: ['CRIMINAL_SERVICES'],
      areaOfFocus: 'COMMUNITY',
      harms: ['REPUTATION'],
      means: 'PUBLIC_REPORT',
      particulars: {
        criminalServices: {
          service: 'FORGED_DOCUMENTS',
          platform: 'A channel in a messenger',
          price: { minor: '80000', currency: 'NZD' },
        },
      },
    },
  },
];
