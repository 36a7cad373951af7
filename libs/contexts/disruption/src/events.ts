import {
  code,
  count,
  decisionAgainstFields,
  event,
  group,
  id,
  line,
  listOf,
  moment,
  money,
  percentage,
  prose,
  quantity,
} from '@throughline/kernel';
import {
  AreaOfFocus,
  EffectKind,
  EffectLevel,
  Enabler,
  Priority,
  Tactic,
  TargetKind,
} from '@throughline/vocabulary';

export const ActionPlanned = event(
  'ActionPlanned',
  'An agency planned an action, and what it is to achieve.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      title: line().says('What the action is called.'),
      target: code(TargetKind),
      group: id('Group').optional().says('The group aimed at, or the one whose business step is aimed at.'),
      person: id('Entity').optional().says('The person aimed at.'),
      enabler: code(Enabler).optional().says('The enabler aimed at.'),
      businessStep: line().optional().says('The step of the group’s business model aimed at.'),
      tactic: code(Tactic),
      priority: code(Priority),
      areaOfFocus: code(AreaOfFocus),
      partners: listOf(id('Agency')).optional().says('The agencies that take part beside the owner.'),
      plannedFor: moment().optional().says('When it is to be carried out.'),
      expectedEffect: prose().says('What is to be different afterwards.'),
      measure: prose().says('How it will be known whether it is.'),
    },
  },
);

export const ActionAuthorised = event(
  'ActionAuthorised',
  'A second officer decided that the action may be carried out.',
  {
    marking: 'IN_CONFIDENCE',
    decision: true,
    fields: decisionAgainstFields,
  },
);

export const ActionExecuted = event('ActionExecuted', 'The action was carried out.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    summary: line(300).says('What was done, in one line.'),
    description: prose().optional().says('What was done, in full.'),
  },
});

const commodityTaken = group('CommodityTaken', {
  commodity: line().says('What the goods are.'),
  quantity: quantity(),
  purityPercent: percentage().optional().says('How much of them is the pure substance.'),
});

export const YieldRecorded = event('YieldRecorded', 'What an action yielded was put on the record.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    seizures: count().optional().says('How many seizures were made.'),
    commodities: listOf(commodityTaken).optional().says('Goods taken, with how much of them.'),
    amounts: listOf(money()).optional().says('Sums of money taken or restrained.'),
    arrests: count().optional().says('How many people were arrested.'),
    servicesTakenDown: count().optional().says('How many services, sites or accounts were closed.'),
  },
});

export const EffectAssessed = event('EffectAssessed', 'An agency judged how far the action worked.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    level: code(EffectLevel),
    on: code(EffectKind),
    rationale: prose().says('What the judgement rests on.'),
  },
});

export const actionEvents = [
  ActionPlanned,
  ActionAuthorised,
  ActionExecuted,
  YieldRecorded,
  EffectAssessed,
] as const;
