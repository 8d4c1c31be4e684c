import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ChangePassword, SignIn, SignOut } from '@diurne/access';
import { changePassword, signIn, signOut, whoami, type AnswerOf } from '@diurne/contracts';
import type { Request, Response } from 'express';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/foundation.module';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import {
  cookieOptions,
  deviceCookie,
  deviceCookieMs,
  deviceTokenOf,
  userSessionCookie,
  userSessionTokenOf,
} from '../http/user-session-cookie';

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly changing: ChangePassword,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Serves(signIn)
  async open(
    @Asks() { body, at }: Asked<typeof signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerOf<typeof signIn>> {
    const { account, token, expiresAt, deviceToken, passwordToChange, secondFactorDue } = await this.signIn.run(
      {
        ...body,
        address: request.ip,
        deviceToken: deviceTokenOf(request),
        sessionToken: userSessionTokenOf(request),
      },
      at,
    );
    const { publicUrl } = this.environment;
    response.cookie(userSessionCookie, token, cookieOptions(publicUrl, expiresAt.getTime() - at.getTime()));
    response.cookie(deviceCookie, deviceToken, cookieOptions(publicUrl, deviceCookieMs));
    return { ...account, now: at.toISOString(), passwordToChange, secondFactorDue };
  }

  @Serves(signOut)
  async close(
    @Asks() { actor, at }: Asked<typeof signOut>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.run(actor, userSessionTokenOf(request) ?? '', at);
    response.clearCookie(userSessionCookie, cookieOptions(this.environment.publicUrl));
  }

  @Serves(whoami)
  me(@Asks() { account, passwordToChange, secondFactorDue, at }: Asked<typeof whoami>): AnswerOf<typeof whoami> {
    return { ...account, now: at.toISOString(), passwordToChange, secondFactorDue };
  }

  @Serves(changePassword)
  change(@Asks() { actor, body, at }: Asked<typeof changePassword>, @Req() request: Request): Promise<void> {
    const here = { sessionToken: userSessionTokenOf(request) ?? '', deviceToken: deviceTokenOf(request) };
    return this.changing.run(actor, body, here, at);
  }
}
