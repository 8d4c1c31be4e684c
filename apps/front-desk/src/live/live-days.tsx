import type { DayView, LiveNotice } from '@diurne/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAccount } from '../account/current-account';
import { queryKeys } from '../http/query-keys';
import { keepNotice, setLive } from './live-notices';
import { openLiveStream } from './live-stream';

/** Somebody else changed a day, at this time of the page's clock. */
export interface ChangeSeen {
  readonly name: string;
  readonly seenAt: number;
}

/** Reads again what was told to have changed, and keeps who changed it. */
export function LiveDays(): null {
  const client = useQueryClient();
  const { id } = useAccount();
  useEffect(
    () =>
      openLiveStream({
        onNotice: (notice, position) => readAgain(client, id, notice, position),
        onGone: () => {
          for (const queryKey of [queryKeys.days, queryKeys.boards, queryKeys.builds, queryKeys.messagesToFollow])
            void client.invalidateQueries({ queryKey });
        },
        onEnded: () => void client.invalidateQueries({ queryKey: queryKeys.account }),
        onLive: setLive,
      }),
    [client, id],
  );
  return null;
}

function readAgain(client: QueryClient, ownId: string, notice: LiveNotice, position: number): void {
  const { author, revision } = notice;
  const own = author?.accountId === ownId;
  if (author !== null && !own) {
    const seen: ChangeSeen = { name: author.displayName, seenAt: Date.now() };
    client.setQueryData(queryKeys.changedBy(notice), seen);
  }
  const known = client.getQueryData<DayView>(queryKeys.day(notice))?.revision ?? -1;
  // The answer to one's own change has already brought this revision.
  if (!(own && revision !== null && known >= revision)) invalidate(client, 'day', notice, position);
  invalidate(client, 'board', notice, position);
  // A draft on screen: what changed may be its acceptance.
  void client.invalidateQueries({ queryKey: queryKeys.builds });
  void client.invalidateQueries({ queryKey: queryKeys.messagesToFollowIn(notice.unitId) });
}

/** Only what is on screen answers the notice; what is opened later is a reading of its own. */
function invalidate(client: QueryClient, screen: 'day' | 'board', notice: LiveNotice, position: number): void {
  const queryKey = queryKeys[screen](notice);
  if (client.getQueryCache().find({ queryKey })?.isActive() === true) keepNotice(screen, notice, position);
  void client.invalidateQueries({ queryKey });
}
