export { type Parsed } from './parsed';
export { INS_OIDS, insFromBody, isInsOid, parseIns, type Ins, type InsOid, type InsRefusal } from './ins.identifier';
export { parseIpp, type Ipp, type IppRefusal } from './ipp.identifier';
export { parseTelephone, type Telephone, type TelephoneRefusal } from './telephone.identifier';
export { parseRpps, type Rpps, type RppsRefusal } from './rpps.identifier';
export { parseFiness, type Finess, type FinessRefusal } from './finess.identifier';
export { parseEntityId, type EntityId, type EntityIdRefusal } from './entity-id.identifier';
export { canonicalJson } from './canonical-json';
export { sha256 } from './sha256';
