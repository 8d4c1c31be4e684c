/** What happens around the care: it is measured, and bills nothing. */
export type VisitMarkKind = 'stepStarted' | 'placed' | 'placeFreed' | 'ready' | 'letterHanded';
