export { inMemoryBooks, type Traced } from './testing/in-memory-books';
