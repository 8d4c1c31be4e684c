import { Controller, Req, Res } from '@nestjs/common';
import { openLive } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { LiveReadings } from '@diurne/messaging';
import type { Request, Response } from 'express';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { listeningOf } from './live-reader';
import { LiveHub } from './live-hub';
import { lastPosition } from './live-notices';
import { LiveStream } from './live-stream';

const minuteMs = 60_000;
/** A page that has just read its day listens from there on. */
const readingCountsMs = 2 * minuteMs;

@Controller()
export class OpenLiveController {
  constructor(
    private readonly database: Database,
    private readonly hub: LiveHub,
    private readonly readings: LiveReadings,
  ) {}

  @Serves(openLive)
  async open(
    @Asks() { actor, query, at }: Asked<typeof openLive>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const listening = listeningOf(request, actor);
    const resumed = /^\d{1,15}$/.exec(request.get('last-event-id') ?? '')?.[0];
    const position =
      resumed !== undefined
        ? Number(resumed)
        : (query.after ??
          (await this.readings.readSince(listening, new Date(at.getTime() - readingCountsMs))) ??
          (await lastPosition(this.database, actor)));
    this.hub.join(new LiveStream(listening, response, position));
  }
}
