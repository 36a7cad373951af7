import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { codeLists, codesOf, meaningOf } from '@throughline/vocabulary';

@ObjectType('VocabularyCode', { description: 'One code of a list, as people read it.' })
export class VocabularyCode {
  @Field(() => String, { description: 'The code, as commands, filters and answers have it.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its plain label in English.' })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: 'Its label in te reo Māori, where that is settled.' })
  readonly labelInTeReo?: string;

  @Field(() => String, { description: 'What it means.' })
  readonly says!: string;
}

@ObjectType('VocabularyList', { description: 'A closed list of codes, which is an enum of this schema.' })
export class VocabularyList {
  @Field(() => String, { description: 'The name of the enum.' })
  readonly name!: string;

  @Field(() => String, { description: 'What the list is of.' })
  readonly says!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => [VocabularyCode], { description: 'In order, which is by rank where the codes have one.' })
  readonly codes!: readonly VocabularyCode[];
}

const vocabulary: readonly VocabularyList[] = codeLists.map((list) => ({
  ...list,
  codes: codesOf(list).map((code) => {
    const { label, mi } = list.codes[code]!;
    return { code, label, says: meaningOf(list, code), ...(mi === undefined ? {} : { labelInTeReo: mi }) };
  }),
}));

@Resolver()
export class VocabularyResolver {
  @Query(() => [VocabularyList], {
    nullable: true,
    description: 'Every list of codes in use, by name, and how people read it.',
  })
  vocabulary(): readonly VocabularyList[] {
    return vocabulary;
  }
}
