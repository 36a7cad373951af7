import { mayHaveComeBy, type RowOf, type Rows } from '@throughline/kernel';
import { detectionLinks } from './detection-links';

/** What detections are linked to in a picture, leaving out links that were undone by then; a view that asks reads `detectionLinks`. */
export const linksHeld = async (
  rows: Rows,
  detections: readonly string[],
): Promise<readonly RowOf<typeof detectionLinks>[]> => {
  const all = (await rows.all(detectionLinks, { detection: detections })).map(({ row }) => row);
  return all.filter(({ unlinking }) => {
    const undone = unlinking && (rows.trueAt === undefined || mayHaveComeBy(unlinking.happened, rows.trueAt));
    return !undone;
  });
};
