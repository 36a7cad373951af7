import { count, event, group, line, listOf, money, percentage, prose, quantity } from '@throughline/kernel';

const commodityTaken = group('CommodityTaken', {
  commodity: line().says('What the goods are.'),
  quantity: quantity(),
  purityPercent: percentage().optional().says('How much of them is the pure substance.'),
});

/** What an action may yield. */
export const yieldFields = {
  seizures: count().optional().says('How many seizures were made.'),
  commodities: listOf(commodityTaken).optional().says('Goods taken, with how much of them.'),
  amounts: listOf(money()).optional().says('Sums of money taken or restrained.'),
  arrests: count().optional().says('How many people were arrested.'),
  servicesTakenDown: count().optional().says('How many services, sites or accounts were closed.'),
} as const;

export const YieldRecorded = event('YieldRecorded', 'What an action yielded was put on the record.', {
  marking: 'IN_CONFIDENCE',
  fields: yieldFields,
});

export const YieldCorrected = event(
  'YieldCorrected',
  'What was recorded of a yield was wrong, and was put right.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      corrects: count().says('The revision of the yield that was wrong.'),
      wrong: prose().says('What was wrong with it, and how that is known.'),
      ...yieldFields,
    },
  },
);

export const yieldEvents = [YieldRecorded, YieldCorrected] as const;
