import type { Actor } from '../actor';
import type { AgendaToSend } from '../ports/agenda-ledger';
import { AgendaPost } from '../ports/agenda-post';
import type { CarrierMood } from './agenda-house';
import type { InMemoryAgendaHouse } from './in-memory-agenda-house';

const outcomes = {
  accepts: { state: 'sent', told: 'sent' },
  postpones: { state: 'waiting', told: 'again' },
  refuses: { state: 'failed', told: 'failed' },
  hangsUp: { state: 'uncertain', told: 'uncertain' },
} as const;

/** The patient's letter box in memory; its carrier is in the mood that a test sets. */
export class InMemoryAgendaPost extends AgendaPost {
  readonly arrived: string[] = [];
  mood: CarrierMood = 'accepts';

  constructor(private readonly house: InMemoryAgendaHouse) {
    super();
  }

  override async post(actor: Actor, { version, way }: AgendaToSend): ReturnType<AgendaPost['post']> {
    const delivery = this.house.deliveries.find(({ versionId }) => versionId === version.id);
    if (!delivery || !this.house.knows(actor, this.house.visitId)) return 'nothing';
    if (delivery.state === 'claimed') return 'again';
    if (delivery.state !== 'waiting') return 'nothing';
    const { state, told } = outcomes[this.mood];
    Object.assign(delivery, { state, failure: state === 'sent' ? null : 'Le transporteur ne l’a pas pris.' });
    if (this.mood === 'accepts' || this.mood === 'hangsUp') this.arrived.push(way.address);
    return told;
  }
}
