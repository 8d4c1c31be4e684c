import { Controller, Res } from '@nestjs/common';
import { healthLive, healthReady, type AnswerOf } from '@diurne/contracts';
import type { Response } from 'express';
import { Serves } from '../http/serves.decorator';
import { Forgeries } from './forgeries';
import { MessagesLate } from './messages-late';
import { Readiness } from './readiness';

@Controller()
export class CheckHealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly lateness: MessagesLate,
    private readonly forgeries: Forgeries,
  ) {}

  @Serves(healthLive)
  live(): AnswerOf<typeof healthLive> {
    return { status: 'up' };
  }

  /** 503 while a part is missing, so that a balancer needs not read the body. */
  @Serves(healthReady)
  async ready(@Res({ passthrough: true }) response: Response): Promise<AnswerOf<typeof healthReady>> {
    const parts = await this.readiness.parts();
    const ready = Object.values(parts).every(Boolean);
    if (!ready) response.status(503);
    return {
      status: ready ? 'ready' : 'not-ready',
      parts,
      messagesLateSeconds: this.lateness.seconds(),
      forgeries: this.forgeries.count(),
    };
  }
}
