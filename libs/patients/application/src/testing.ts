export { inMemoryBooks, letPass } from './testing/in-memory-books';
export { type Traced } from './testing/in-memory-shelves';
