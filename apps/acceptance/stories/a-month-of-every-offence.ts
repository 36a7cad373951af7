import { customs, police } from './cast';
import { sevenOffences } from './seven-offences';
import { does, isRefused, sees, type Story } from './story';

const lastSeven = (fields: string) =>
  `detections(at: $at, first: 7, order: RECORDED_NEWEST_FIRST) { nodes { ${fields} } }`;

const oneOf = (as: string) => sevenOffences.find((one) => one.as === as)!;

const inputOf = (as: string) => {
  const { on, input } = oneOf(as);
  return { ...input, detectedAt: { earliest: on } };
};

export const aMonthOfEveryOffence: Story = {
  title: 'A month in which every type of offending is seen',
  steps: [
    ...sevenOffences.map(({ by, as, on, input }) =>
      does(by, `records this: ${String(input['summary'])}`, {
        on,
        gives: 'RecordDetection',
        input: inputOf(as),
        as,
      }),
    ),
    isRefused(police.officer, 'cannot give the particulars of drugs with a crime on a network', {
      happened: '2044-02-02',
      gives: 'RecordDetection',
      input: { ...inputOf('cyber'), particulars: { drugs: { drug: 'MDMA' } } },
      because: 'PARTICULARS_DO_NOT_FIT',
      says: 'name that type in input.offenceTypes',
    }),
    does(police.officer, 'does as the refusal says, and names drugs as well', {
      on: '2044-02-11',
      happened: '2044-02-01',
      gives: 'RecordDetection',
      input: {
        ...inputOf('cyber'),
        summary: 'A market on the network that sells pills',
        offenceTypes: ['CYBER', 'DRUGS'],
        particulars: {
          cyber: { offence: 'ONLINE_MARKET', platform: 'A hidden market' },
          drugs: { drug: 'MDMA', concealment: 'MAIL' },
        },
        commodities: [{ commodity: 'Pills', quantity: { amount: '1200', unit: 'TABLET' } }],
      },
      as: 'market',
    }),
    isRefused(customs.officer, 'cannot have noticed anything tomorrow', {
      gives: 'RecordDetection',
      input: { ...inputOf('illicitGoods'), detectedAt: { earliest: '2044-02-20' } },
      because: 'DETECTED_IN_THE_FUTURE',
      says: 'before it came to notice',
    }),
    sees(police.officer, 'reads the seven by type, newest first, each with what only its type has', {
      asks: lastSeven(
        'offenceTypes areaOfFocus harms enablers particulars { illicitGoods { goods brand concealment } criminalServices { service platform price { decimal currency } } migration { exploitation peopleAffected industry } environment { offence species protectedBy } cyber { offence platform systemsAffected losses { decimal currency } } financial { offence losses { minor } } drugs { drug concealment } } commodities { commodity quantity { amount unit } purityPercent } amounts { decimal currency }',
      ),
      at: { knownAt: '2044-02-10' },
      shows: {
        detections: {
          nodes: [
            {
              offenceTypes: ['CRIMINAL_SERVICES'],
              areaOfFocus: 'COMMUNITY',
              particulars: {
                criminalServices: {
                  service: 'FORGED_DOCUMENTS',
                  price: { decimal: '800.00', currency: 'NZD' },
                },
              },
            },
            {
              offenceTypes: ['ILLICIT_GOODS'],
              particulars: { illicitGoods: { goods: 'TOBACCO', brand: 'Red Ferry', concealment: 'CARGO' } },
            },
            {
              offenceTypes: ['DRUGS'],
              areaOfFocus: 'BORDER',
              enablers: ['CORRUPTION_AND_INSIDERS'],
              particulars: { drugs: { drug: 'METHAMPHETAMINE', concealment: 'DISSOLVED' }, cyber: null },
              commodities: [{ quantity: { amount: '640.25', unit: 'L' }, purityPercent: '31.4' }],
            },
            {
              offenceTypes: ['FINANCIAL'],
              enablers: ['MONEY_LAUNDERING'],
              particulars: { financial: { offence: 'INVESTMENT', losses: { minor: '410000000' } } },
              amounts: [{ decimal: '127500.50', currency: 'USD' }],
            },
            {
              offenceTypes: ['MIGRATION_AND_TRAFFICKING'],
              areaOfFocus: 'INTERNATIONAL',
              harms: ['COMMUNITIES', 'REPUTATION'],
              particulars: { migration: { exploitation: 'VISA_FRAUD', peopleAffected: 63 } },
            },
            {
              offenceTypes: ['CYBER'],
              areaOfFocus: 'NATIONAL',
              particulars: { cyber: { systemsAffected: 41, losses: { decimal: '385000.00' } } },
            },
            {
              offenceTypes: ['ENVIRONMENT'],
              harms: ['ENVIRONMENT', 'COMMUNITIES'],
              particulars: { environment: { species: 'Pāua (Haliotis iris)' } },
              commodities: [{ quantity: { amount: '182.5', unit: 'KG' } }],
            },
          ],
        },
      },
    }),
    ...[
      { by: 'what was met with partners abroad', filter: 'areaOfFocus: [INTERNATIONAL]', finds: 'migration' },
      { by: 'what a sensor found', filter: 'means: [SENSOR], text: "tiles"', finds: 'illicitGoods' },
      { by: 'a word of it, without its macron', filter: 'text: "paua"', finds: 'environment' },
      { by: 'the agency and a word', filter: 'agency: ["agency-fiu"], text: "savers"', finds: 'financial' },
    ].map(({ by, filter, finds }) =>
      sees(police.officer, `narrows the list to ${by}`, {
        asks: `detections(filter: { ${filter} }, at: $at) { totalCount nodes { id } }`,
        shows: { detections: { totalCount: 1, nodes: [{ id: `$${finds}` }] } },
      }),
    ),
    sees(police.manager, 'counts them by type: what points to two types counts under each', {
      asks: 'latency(period: { from: { earliest: "2044-02" }, to: { earliest: "2044-02" } }, at: $at) { all { detections } byOffenceType { offenceType latencies { detections } } }',
      shows: { latency: { all: { detections: 8 } } },
      names: [
        '"offenceType":"DRUGS","latencies":{"detections":2}',
        '"offenceType":"CYBER","latencies":{"detections":2}',
        '"offenceType":"ENVIRONMENT","latencies":{"detections":1}',
      ],
    }),
    does(customs.officer, 'puts the purity right once the laboratory has spoken', {
      on: '2044-03-07',
      gives: 'CorrectDetection',
      input: {
        detection: '$drugs',
        corrections: [
          {
            field: 'commodities',
            wrong: 'The purity was of the first drum only.',
            shouldRead: '26.9 percent',
          },
        ],
      },
    }),
    isRefused(customs.officer, 'cannot correct a field that there is not', {
      gives: 'CorrectDetection',
      input: { detection: '$drugs', corrections: [{ field: 'purity', wrong: 'Too high.' }] },
      because: 'NO_SUCH_FIELD',
      says: 'as the schema has it',
    }),
    ...[
      { when: 'now, beside what was recorded first', at: {}, corrections: [{}] },
      { when: 'at the end of February, before that', at: { knownAt: '2044-02-29' }, corrections: [] },
    ].map(({ when, at, corrections }) =>
      sees(customs.officer, `reads what was put right as it stands ${when}`, {
        asks: 'detection(id: $drugs, at: $at) { commodities { purityPercent } corrections { corrections { field wrong shouldRead } } }',
        at,
        shows: { detection: { commodities: [{ purityPercent: '31.4' }], corrections } },
      }),
    ),
  ],
};
