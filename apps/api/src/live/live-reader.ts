import { userSessionHash } from '@diurne/access';
import { liveHeader } from '@diurne/contracts';
import type { Actor, Database } from '@diurne/database';
import type { HowRead, LiveReadings, LiveScreen } from '@diurne/messaging';
import type { Request } from 'express';
import { userSessionTokenOf } from '../http/user-session-cookie';
import { lastPosition } from './live-notices';
import type { Listening } from './live-stream';

export function listeningOf(request: Pick<Request, 'headers'>, actor: Actor): Listening {
  const token = userSessionTokenOf(request) ?? '';
  return { token, tokenHash: userSessionHash(token), actor };
}

/** Opens what a page keeps on screen. Its first reading is traced; one that answers a notice sent to this very session is not traced again. */
export class LiveReader {
  constructor(
    private readonly database: Database,
    private readonly readings: LiveReadings,
  ) {}

  async read<View>(
    request: Pick<Request, 'headers'>,
    actor: Actor,
    screen: LiveScreen,
    at: Date,
    open: (how: HowRead) => Promise<View>,
  ): Promise<View> {
    const listening = listeningOf(request, actor);
    const cause = request.headers[liveHeader];
    if (
      typeof cause === 'string' &&
      /^\d{1,15}$/.test(cause) &&
      (await this.readings.answers(listening, screen, Number(cause)))
    )
      return open('answers-a-notice');
    const position = await lastPosition(this.database, actor);
    const view = await open('opened');
    await this.readings.opened(listening, screen, position, at);
    return view;
  }
}
