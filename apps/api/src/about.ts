import { Inject } from '@nestjs/common';
import { Field, ID, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { EventStore } from '@throughline/event-store';
import { Instant, type Officer, OFFICERS } from '@throughline/serving';
import { STORE } from './core-module';
import { aboutHouse } from './about-store';

const StoreKind = { PRODUCTION: 'production', DEMONSTRATION: 'demonstration' } as const;
registerEnumType(StoreKind, { name: 'StoreKind', description: 'Fixed for ever when the store is made.' });

@ObjectType({ description: 'The store that answers come from.' })
export class StoreAbout {
  @Field(() => StoreKind)
  readonly kind!: string;

  @Field(() => String, { description: 'What must be known about everything in it.' })
  readonly notice!: string;

  @Field(() => Instant, { nullable: true, description: 'When the last event came on the record.' })
  readonly lastRecordedAt?: string;
}

@ObjectType({ description: 'An officer who may act until sign-in exists, on loopback only.' })
export class DemonstrationOfficer {
  @Field(() => String, { description: 'Send it in the header x-demonstration-officer.' })
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ID, { description: 'The agency acted for, as commands and filters name it.' })
  readonly agencyId!: string;

  @Field(() => String)
  readonly agency!: string;

  @Field(() => String)
  readonly role!: string;
}

@ObjectType({ description: 'What this is.' })
export class About {
  @Field(() => String)
  readonly product!: string;

  @Field(() => StoreAbout)
  readonly store!: StoreAbout;

  @Field(() => [DemonstrationOfficer])
  readonly officers!: readonly DemonstrationOfficer[];
}

@Resolver()
export class AboutResolver {
  constructor(
    @Inject(STORE) private readonly store: EventStore,
    @Inject(OFFICERS) private readonly officers: readonly Officer[],
  ) {}

  @Query(() => About, { description: 'What answers here, and who may act.' })
  async about(): Promise<About> {
    const { recordedAt } = await this.store.head();
    const { store, ...about } = aboutHouse(this.store.kind, this.officers);
    return { ...about, store: { ...store, ...(recordedAt ? { lastRecordedAt: recordedAt } : {}) } };
  }
}
