import { handlersByReaction } from './reaction-handler';
import { heardBy, reactionNames, unheardEvents } from './reaction-catalogue';

const handler = (reaction: string) => ({ reaction, react: async () => undefined });
const all = reactionNames.map(handler);

describe('the check of reactions at boot', () => {
  it('finds the handler of each reaction', () => {
    expect(Object.keys(handlersByReaction(all)).sort()).toEqual([...reactionNames].sort());
  });

  it('refuses to start for a reaction without a handler, one with two, and a handler of no reaction', () => {
    expect(() => handlersByReaction(all.slice(1))).toThrow(
      `reaction ${reactionNames[0]} has 0 handlers instead of one`,
    );
    expect(() => handlersByReaction([...all, handler(reactionNames[1])])).toThrow(
      `reaction ${reactionNames[1]} has 2 handlers instead of one`,
    );
    expect(() => handlersByReaction([...all, handler('sing')])).toThrow('handler for the unknown reaction sing');
  });

  it('refuses to start for an event that names an unknown reaction, and for a reaction that hears nothing', () => {
    expect(() => handlersByReaction(all, { ...heardBy, 'visit-closed': ['sing'] })).toThrow(
      'visit-closed is heard by the unknown reaction sing',
    );
    expect(() => handlersByReaction(all, { ...heardBy, 'report-signed': [] })).toThrow(
      'reaction hand-over-report hears no event',
    );
  });

  it('says every fault at once', () => {
    expect(() => handlersByReaction([], { 'visit-closed': ['sing'] })).toThrow(
      /sing; reaction prepare-agenda has 0.*; reaction hand-over-report has 0.*prepare-agenda hears no event/,
    );
  });

  it('says which events nobody hears', () => {
    expect(unheardEvents()).toContain('day-changed');
    expect(unheardEvents()).not.toContain('visit-booked');
    expect(unheardEvents({ ...heardBy, 'visit-booked': [] })).toContain('visit-booked');
  });
});
