import type { AgendaPostHouse, CarrierMood } from './agenda-house';
import { InMemoryAgendaHouse } from './in-memory-agenda-house';
import { InMemoryAgendaLedger } from './in-memory-agenda-ledger';
import { InMemoryAgendaPost } from './in-memory-agenda-post';

/** One visit in memory, and the twins of both ports over it. */
export function anAgendaHouse(): AgendaPostHouse {
  const house = new InMemoryAgendaHouse();
  const post = new InMemoryAgendaPost(house);
  return Object.assign(house, {
    ledger: new InMemoryAgendaLedger(house),
    post,
    carrier: (mood: CarrierMood) => {
      post.mood = mood;
    },
    arrived: () => post.arrived,
  });
}
