export { medianOf, writeResults, type Results } from './results';
