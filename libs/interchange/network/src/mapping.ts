import {
  AreaOfFocus,
  Classification,
  HarmDomain,
  InformationCredibility,
  MemberRole,
  OffenceType,
  PersonStanding,
  Purpose,
  SourceReliability,
  TieKind,
} from '@throughline/vocabulary';
import { codeOf, exactly, listOf, objectOf, optional, told, toldLike, type Told, whole } from './told-shape';

const MOST_PHASES = 1_000;
const rule = told(1_000);

const fileName = toldLike(
  /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\.csv$/u,
  'must be the name of a .csv file in the folder, without a path.',
);

const numberedFiles = objectOf({
  pattern: toldLike(
    /^[\p{L}\p{N} ._-]{0,80}\{n\}[\p{L}\p{N} ._-]{0,20}\.csv$/u,
    'must be a file name with {n} where the number of the phase stands, such as phase{n}.csv.',
  ),
  count: whole(1, MOST_PHASES),
});

export const mappingShape = objectOf({
  name: toldLike(/^[a-z0-9][a-z0-9-]{0,29}$/, 'must be 1 to 30 lower-case letters, digits or hyphens.'),
  title: told(),
  source: told(1_000),
  citation: told(1_000),
  licence: told(1_000),
  authority: told(),
  purpose: codeOf(Purpose),
  marking: optional(codeOf(Classification)),
  group: objectOf({
    name: told(),
    offenceTypes: listOf(codeOf(OffenceType), 7),
    areasOfFocus: listOf(codeOf(AreaOfFocus), 4),
    description: told(4_000),
    rule,
  }),
  phases: objectOf({ numbered: optional(numberedFiles), files: optional(listOf(fileName, MOST_PHASES)) }),
  dates: objectOf({
    firstDay: toldLike(
      /^\d{4}-\d{2}-(?:0[1-9]|1\d|2[0-8])$/,
      'must be a day such as 1994-03-01, the 28th of a month at the latest.',
    ),
    monthsEach: whole(1, 120),
    zone: told(64),
    rule,
  }),
  recording: objectOf({ delayDays: whole(0, 365) }),
  persons: objectOf({
    standing: codeOf(PersonStanding),
    label: toldLike(
      /^[^\p{Cc}]{0,50}\{id\}[^\p{Cc}]{0,50}$/u,
      'must be text with {id} in it, such as N{id}.',
    ),
    role: codeOf(MemberRole),
    rule,
  }),
  ties: objectOf({
    kind: codeOf(TieKind),
    unit: told(50),
    directed: exactly(true, 'must be true: a row is where a tie starts, a column where it leads.'),
  }),
  grade: objectOf({
    reliability: codeOf(SourceReliability),
    credibility: codeOf(InformationCredibility),
    rule,
  }),
  seizures: optional(
    objectOf({
      file: fileName,
      columns: objectOf({ phase: told(), count: told(), amount: told(), goods: told() }),
      currency: toldLike(/^[A-Z]{3}$/, 'must be the ISO 4217 code of a currency, such as USD.'),
      offenceTypes: listOf(codeOf(OffenceType), 7),
      areaOfFocus: codeOf(AreaOfFocus),
      harms: listOf(codeOf(HarmDomain), 4),
      rule,
    }),
  ),
});

/** How a folder of phase matrices is to be read, and what stands for all that the matrices do not say. */
export type Mapping = Told<typeof mappingShape>;
