export { howMany, writeFault, type Fault } from './fault-table';
export { grouped, judged, medianOf, percentileOf, ratioOf, ratioText, type Ratio } from './figures';
export { isPart, startPart, type Part } from './part';
export { writeResults, type Results, type Table } from './results';
export { inRounds } from './rounds';
export { slowest } from './slowest';
