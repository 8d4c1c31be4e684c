import { everyEstablishment, type Database } from '@diurne/database';
import type { OpenedChannel } from '../carriers/channel';
import { channelsInUse } from './delivery.statements';

/** Names channels only. */
export class ChannelUnserved extends Error {
  override readonly name = 'ChannelUnserved';
  constructor(readonly channels: readonly string[]) {
    super(
      [
        `Des messages attendent sur un canal qu’aucun transporteur ne sert ici : ${channels.join(', ')}. Configurez-le, ou reprenez la version qui le servait.`,
        `Messages wait on a channel that no carrier serves here: ${channels.join(', ')}. Configure it, or go back to the version that served it.`,
      ].join('\n'),
    );
  }
}

/** Before anything runs: what waits must have somebody who carries it. @throws ChannelUnserved */
export async function refuseUnservedChannels(
  database: Database,
  channels: Readonly<Record<string, OpenedChannel<never>>>,
): Promise<void> {
  const unserved = new Set<string>();
  for (const { id } of await database.beforeEstablishment(everyEstablishment)) {
    const rows = await database.transact({ establishmentId: id, accountId: null }, (tx) => tx.run(channelsInUse));
    for (const { channel } of rows) if (!channels[channel]?.carrier) unserved.add(channel);
  }
  if (unserved.size > 0) throw new ChannelUnserved([...unserved].sort());
}
