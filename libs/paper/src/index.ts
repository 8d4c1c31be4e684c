export {
  a4,
  artifact,
  bytesOf,
  ink,
  openSheet,
  openStructure,
  part,
  tagged,
  write,
  type SheetOptions,
  type Structure,
  type Tag,
} from './sheet';
export type { Weight } from './fonts';
export { flowOn, type Flow } from './flow';
