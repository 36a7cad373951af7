import { context } from '@throughline/kernel';
import { AddIdentifier } from './add-identifier';
import { CorrectIdentifier } from './correct-identifier';
import { EndLink } from './end-link';
import { entities } from './entities';
import { entityLinks } from './entity-links';
import { entityMerges } from './entity-merges';
import { identifiers } from './identifiers';
import { JudgeSame } from './judge-same';
import { LinkEntities } from './link-entities';
import { MergeEntities } from './merge-entities';
import { protectedEntities } from './protected-entities';
import { protectedIdentifiers } from './protected-identifiers';
import { RegisterEntity } from './register-entity';
import { samenessJudgements } from './sameness-judgements';
import { UnmergeEntities } from './unmerge-entities';

export * from './add-identifier';
export * from './canonical';
export * from './correct-identifier';
export * from './end-link';
export * from './entities';
export * from './entity-links';
export * from './entity-merges';
export * from './events';
export * from './identifiers';
export * from './judge-same';
export * from './link-entities';
export * from './merge-entities';
export * from './protected-entities';
export * from './protected-identifiers';
export * from './register-entity';
export * from './sameness-judgements';
export * from './unmerge-entities';

export const entityContext = context({
  name: 'entity',
  says: 'People and things, identified once: who they are, and which of them are the same.',
  commands: [
    RegisterEntity,
    AddIdentifier,
    CorrectIdentifier,
    JudgeSame,
    MergeEntities,
    UnmergeEntities,
    LinkEntities,
    EndLink,
  ],
  projections: [
    entities,
    identifiers,
    protectedEntities,
    protectedIdentifiers,
    samenessJudgements,
    entityMerges,
    entityLinks,
  ],
});
