import { checkModel, type ModelEngine } from './check-model';
import { oneByOne, severalAtOnce } from './model-steps';

/** To repeat what failed, give CONTRACT_SEED and CONTRACT_PATH as they were told; for more runs, CONTRACT_RUNS. */
export const describeModel = ({ loseNextAnswer, ...engine }: ModelEngine): void =>
  describe('asked for anything', () => {
    it('answers as the model does, one by one', () => checkModel(oneByOne, engine));

    it('answers as the model does in some order, several at once', () => checkModel(severalAtOnce, engine));

    if (loseNextAnswer)
      it('records what the model does, though answers are lost', () =>
        checkModel(severalAtOnce, { ...engine, loseNextAnswer }));
  });
