export { drawnLines, drawnText, overlapping, type DrawnRun } from './testing/drawn-text';
