/** A command that cannot do its work and knows why: the sentence is printed without a stack. */
export class CommandRefused extends Error {}
