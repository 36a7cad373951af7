import { type AgreedTerms, type AgreementTerms, termsBetween } from '@throughline/facts';
import { type Act, code, id, listOf, prose } from '@throughline/kernel';
import { Classification, DataClass, rankOf } from '@throughline/vocabulary';

/** Under what an agency passes information on: an agreement that covers it, or a recorded reason to do so without one. */
export const coverFields = {
  agreement: id('SharingAgreement').optional().says('The sharing agreement that covers it.'),
  dataClasses: listOf(code(DataClass), 20).optional().says('What sort of information is passed on.'),
  override: prose().optional().says('Why it is passed on although no agreement covers it.'),
} as const;

type Cover = {
  readonly agreement?: string | undefined;
  readonly dataClasses?: readonly string[] | undefined;
  readonly override?: string | undefined;
};

/** Why something may not be passed on, for the aggregates whose commands do that. */
export const coverRejections = {
  NOT_COVERED:
    'Name the sharing agreement that covers this, or give in `override` the reason to share without one.',
  COVERED_TWICE: 'Give the agreement or a reason to share without one, not both.',
  AGREEMENT_NOT_IN_FORCE:
    'The sharing agreement was not in force when this was passed on, as circumstances.happened tells it: where that is a month or a year in which the agreement began or ended, give the day.',
  NOT_PARTIES: 'The sharing agreement is not between these agencies.',
  PURPOSE_NOT_COVERED: 'The sharing agreement does not cover the purpose in circumstances.purpose.',
  CLASSES_NOT_COVERED:
    'Say in `dataClasses` what is shared; the sharing agreement must cover every class of it.',
  ABOVE_CEILING: 'The sharing agreement does not reach as high as this is classified.',
} as const;

type Problem = keyof typeof coverRejections;

/** The codes of those reasons, for the list of what a command may be rejected for. */
export const coverRejects = [
  'NOT_COVERED',
  'COVERED_TWICE',
  'AGREEMENT_NOT_IN_FORCE',
  'NOT_PARTIES',
  'PURPOSE_NOT_COVERED',
  'CLASSES_NOT_COVERED',
  'ABOVE_CEILING',
] as const;

type Passing = {
  readonly between: readonly [string, string];
  readonly agreement: AgreementTerms | undefined;
};

/** Why information may not be passed on under what is given; `undefined` where it may, whenever in its span of time it was. */
export const problemOfCover = (cover: Cover, passing: Passing, act: Act): Problem | undefined => {
  if (cover.override !== undefined) return cover.agreement === undefined ? undefined : 'COVERED_TWICE';
  if (cover.agreement === undefined || !passing.agreement) return 'NOT_COVERED';
  const { earliest, latest } = act.happened;
  const ends = [earliest, latest < act.now ? latest : act.now];
  const each = ends.map((at) => termsBetween(passing.agreement!, at, passing.between));
  if (each.some((terms) => terms.length === 0)) return 'AGREEMENT_NOT_IN_FORCE';
  const problems = each.flat().map((terms) => problemOfTerms({ ...cover, ...passing }, terms, act));
  return problems.find((one) => one !== undefined);
};

const problemOfTerms = (
  { between, dataClasses = [] }: Pick<Cover, 'dataClasses'> & Pick<Passing, 'between'>,
  terms: AgreedTerms,
  act: Act,
): Problem | undefined => {
  if (!between.every((agency) => terms.parties.includes(agency))) return 'NOT_PARTIES';
  if (!terms.purposes.includes(act.purpose)) return 'PURPOSE_NOT_COVERED';
  if (dataClasses.length === 0 || !dataClasses.every((one) => terms.dataClasses.includes(one)))
    return 'CLASSES_NOT_COVERED';
  const { classification } = act.marking ?? act.lowest ?? { classification: 'IN_CONFIDENCE' };
  return rankOf(Classification, classification) > rankOf(Classification, terms.ceiling)
    ? 'ABOVE_CEILING'
    : undefined;
};
