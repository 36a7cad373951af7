import {
  code,
  count,
  event,
  type EventOf,
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
  DetectionMeans,
  Enabler,
  HandlingCode,
  HarmDomain,
  InformationCredibility,
  OffenceType,
  SeenRole,
  SourceReliability,
} from '@throughline/vocabulary';

const place = group('Place', {
  label: line().says('The place as people name it: a port, a suburb, a site on the network.'),
  country: line(2).optional().says('Its country, as two letters of ISO 3166-1.'),
});

const seen = group('Seen', {
  label: line().personal('suspect').says('Who or what was seen, as the source names it.'),
  role: code(SeenRole),
  entity: id('Entity').optional().says('Whom or what it is known to be.'),
});

const commodity = group('Commodity', {
  commodity: line().says('What the goods are.'),
  quantity: quantity(),
  purityPercent: percentage().optional().says('How much of them is the pure substance.'),
});

export const DetectionRecorded = event(
  'DetectionRecorded',
  'An agency recorded what was seen, where and how.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      summary: line(300).says('What was seen, in one line.'),
      description: prose().optional().says('What was seen, in full.'),
      offenceTypes: listOf(code(OffenceType)).says('The types of offending it points to.'),
      enablers: listOf(code(Enabler)).optional().says('What made the offending possible.'),
      areaOfFocus: code(AreaOfFocus),
      harms: listOf(code(HarmDomain)).says('Who and what is harmed.'),
      place: place.optional().says('Where it was.'),
      detectedAt: moment().says('When it came to notice; when it happened stands in the circumstances.'),
      means: code(DetectionMeans),
      occurrences: count().optional().says('How many such occurrences it sums up; one, where left out.'),
      seen: listOf(seen).optional().says('Persons and things seen, each with its part in it.'),
      commodities: listOf(commodity).optional().says('Goods seen, with how much of them.'),
      amounts: listOf(money()).optional().says('Sums of money seen.'),
      source: line().personal('source').optional().says('Who told of it.'),
    },
  },
);

const gradeFields = {
  reliability: code(SourceReliability),
  credibility: code(InformationCredibility),
  handling: code(HandlingCode),
  handlingConditions: prose()
    .optional()
    .says('The conditions, where it may be shared only under conditions.'),
  reason: prose().says('What the grade rests on.'),
} as const;

export const DetectionGraded = event(
  'DetectionGraded',
  'The recording agency gave the detection its first grade.',
  {
    marking: 'IN_CONFIDENCE',
    fields: gradeFields,
  },
);

export const DetectionRegraded = event(
  'DetectionRegraded',
  'The recording agency changed the grade, and said why.',
  {
    marking: 'IN_CONFIDENCE',
    fields: gradeFields,
  },
);

export const DetectionLinked = event(
  'DetectionLinked',
  'An agency linked the detection to a group, a case or an entity.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      group: id('Group').optional().says('The organised group it is linked to.'),
      case: id('Case').optional().says('The case it is linked to.'),
      entity: id('Entity').optional().says('The person or thing it is linked to.'),
      grounds: prose().says('Why the two belong together.'),
    },
  },
);

export const detectionEvents = [
  DetectionRecorded,
  DetectionGraded,
  DetectionRegraded,
  DetectionLinked,
] as const;
export type DetectionEvent = EventOf<(typeof detectionEvents)[number]>;
