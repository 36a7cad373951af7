import { code, count, group, line, money, moment, type Value } from '@throughline/kernel';
import {
  type CodeOf,
  Concealment,
  CriminalService,
  CyberOffence,
  Drug,
  EnvironmentOffence,
  Exploitation,
  FinancialOffence,
  IllicitGoods,
  type OffenceType,
  RouteStage,
} from '@throughline/vocabulary';

const concealment = code(Concealment).optional();
const method = line().optional().says('How it was done.');
const platform = line().optional().says('The platform, site or service on which it was done.');
const document = line().optional().says('The paper or licence used, forged or withheld.');
const losses = money().optional().says('What others lost by it, as far as is known.');

/** What only one type of offending has; goods, amounts, persons and places stand beside it, whatever the type. */
const particularFields = {
  illicitGoods: group('IllicitGoodsParticulars', {
    goods: code(IllicitGoods),
    brand: line().optional().says('The mark or maker that they show.'),
    concealment,
    document,
  }).optional(),
  criminalServices: group('CriminalServicesParticulars', {
    service: code(CriminalService),
    platform,
    price: money().optional().says('What is asked for it.'),
  }).optional(),
  migration: group('MigrationParticulars', {
    exploitation: code(Exploitation),
    peopleAffected: count().optional().says('How many people were moved or exploited, as far as is known.'),
    industry: line().optional().says('The industry in which they work.'),
    document,
  }).optional(),
  environment: group('EnvironmentParticulars', {
    offence: code(EnvironmentOffence),
    species: line().optional().says('The species, by its common or scientific name.'),
    protectedBy: line().optional().says('The list, quota or reserve that protects it.'),
    method,
  }).optional(),
  cyber: group('CyberParticulars', {
    offence: code(CyberOffence),
    platform,
    systemsAffected: count().optional().says('How many systems or accounts, as far as is known.'),
    losses,
    method,
  }).optional(),
  financial: group('FinancialParticulars', {
    offence: code(FinancialOffence),
    platform,
    losses,
    document,
    method,
  }).optional(),
  drugs: group('DrugParticulars', {
    drug: code(Drug),
    concealment,
    method,
  }).optional(),
} as const;

export const particulars = group('Particulars', particularFields);

const particularsOf: Readonly<Record<CodeOf<typeof OffenceType>, keyof typeof particularFields>> = {
  ILLICIT_GOODS: 'illicitGoods',
  CRIMINAL_SERVICES: 'criminalServices',
  MIGRATION_AND_TRAFFICKING: 'migration',
  ENVIRONMENT: 'environment',
  CYBER: 'cyber',
  FINANCIAL: 'financial',
  DRUGS: 'drugs',
};

/** Whether the particulars given are all of types of offending that are named. */
export const doParticularsFit = (
  given: Value<typeof particularFields> = {},
  offenceTypes: readonly CodeOf<typeof OffenceType>[],
): boolean => {
  const expected = new Set<string>(offenceTypes.map((type) => particularsOf[type]));
  return Object.keys(given).every((name) => expected.has(name));
};

export const routePoint = group('RoutePoint', {
  stage: code(RouteStage),
  label: line().says('The place as people name it.'),
  country: line(2).optional().says('Its country, as two letters of ISO 3166-1.'),
  reached: moment().optional().says('When it was there, or was to be.'),
});
