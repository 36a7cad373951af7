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
  PermissibleActions,
  SeenRole,
  SourceReliability,
  TrafficLight,
  TriageOutcome,
  WithdrawalGround,
} from '@throughline/vocabulary';
import { particulars, routePoint } from './particulars';

const place = group('Place', {
  label: line().says('The place as people name it: a port, a suburb, a site on the network.'),
  country: line(2).optional().says('Its country, as two letters of ISO 3166-1.'),
  region: line().optional().says('The region, district or rohe it lies in.'),
  port: line().optional().says('The port or airport, where it is at the border.'),
  online: line().optional().says('The site, service or address on the network, where it was online.'),
});

const seen = group('Seen', {
  label: line().personal('suspect').says('Who or what was seen, as the source names it.'),
  role: code(SeenRole),
  entity: id('Entity').optional().says('Whom or what it is known to be.'),
});

const fieldCorrection = group('FieldCorrection', {
  field: line().says('The field of the detection, by its name: place, seen, commodities.'),
  wrong: prose(1_000).says('What was wrong with it; without naming anybody.'),
  shouldRead: prose(1_000).personal('suspect').optional().says('What it should read, where that is known.'),
  nowReads: prose(1_000)
    .optional()
    .says('The same, where it names nobody: detections are found by the words in it.'),
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
      route: listOf(routePoint).optional().says('The way that goods, people or money took, in order.'),
      particulars: particulars.optional().says('What only offending of its types has.'),
      detectedAt: moment().says('When it came to notice; when it happened stands in the circumstances.'),
      means: code(DetectionMeans),
      occurrences: count().optional().says('How many such occurrences it sums up; one, where left out.'),
      seen: listOf(seen).optional().says('Persons and things seen, each with its part in it.'),
      commodities: listOf(commodity).optional().says('Goods seen, with how much of them.'),
      amounts: listOf(money()).optional().says('Sums of money seen.'),
      source: line()
        .personal('source')
        .optional()
        .says('Who told of it, as earlier detections have it; now the source is kept apart.'),
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
  tlp: code(TrafficLight).optional().says('How far the source lets it go, where it marks that.'),
  pap: code(PermissibleActions).optional().says('What the source lets be done with it, where it marks that.'),
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

export const DetectionUnlinked = event(
  'DetectionUnlinked',
  'A link of the detection was undone by an agency that may, which said why.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      link: count().says('The revision, in the record of this detection, of the link.'),
      reason: prose().says('Why the two do not belong together.'),
    },
  },
);

export const DetectionCorrected = event(
  'DetectionCorrected',
  'The recording agency said what was wrong with the detection; nothing that was recorded is edited.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { corrections: listOf(fieldCorrection, 20).says('What was wrong, field by field.') },
  },
);

export const DetectionTriaged = event(
  'DetectionTriaged',
  'The recording agency settled what is to be done with the detection.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      triage: code(TriageOutcome),
      case: id('Case').optional().says('The case it was adopted into.'),
      duplicateOf: id('Detection').optional().says('The detection that stands for it.'),
      reason: prose().optional().says('Why nothing more is done with it.'),
      replaces: count()
        .optional()
        .says('The revision, in the record of this detection, of the triage that it takes the place of.'),
    },
  },
);

export const DetectionWithdrawn = event(
  'DetectionWithdrawn',
  'The recording agency took the detection back: nobody may rely on it any more.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      ground: code(WithdrawalGround),
      reason: prose().says('What was found, and by whom.'),
    },
  },
);

export const detectionEvents = [
  DetectionRecorded,
  DetectionGraded,
  DetectionRegraded,
  DetectionLinked,
  DetectionUnlinked,
  DetectionCorrected,
  DetectionTriaged,
  DetectionWithdrawn,
] as const;
export type DetectionEvent = EventOf<(typeof detectionEvents)[number]>;
