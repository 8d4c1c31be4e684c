import type { z } from 'zod';
import type { Role } from './roles';

type Shape = z.ZodType;

/** One wire contract: read by the API (validation, roles), the front desk (typed calls) and the OpenAPI document. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, parameters as `:name`. */
  readonly path: string;
  /** Who may call it; `signed-in` is every role, `public` needs no account. */
  readonly roles: readonly Role[] | 'signed-in' | 'public';
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** 201: something new stands. Left out: 200, or 204 where nothing is answered. */
  readonly status?: 201;
  /** Left out: 204, nothing is returned. */
  readonly answer?: Answer;
  /** A document instead of JSON. */
  readonly mediaType?: string;
  /** Its answer sets the cookie that the other calls need. */
  readonly opensSession?: boolean;
  /** A password is asked or answered: neither is kept so that it could be given again. */
  readonly carriesSecret?: boolean;
  /** Asked by POST, and yet nothing that anybody would miss is done when whoever asked goes away meanwhile. */
  readonly onlyComputes?: boolean;
  /** A code of the second factor must have been given lately. */
  readonly asksSecondFactor?: boolean;
  /** Open to an account that has still to choose its own password, or to give its code. */
  readonly whileUnsettled?: boolean;
}

export function endpoint<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  contract: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> {
  return contract;
}

type Of<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;
export type ParamsOf<E> = E extends Endpoint<infer P, Shape, Shape, Shape> ? Of<P> : never;
export type QueryOf<E> = E extends Endpoint<Shape, infer Q, Shape, Shape> ? Of<Q> : never;
export type BodyOf<E> = E extends Endpoint<Shape, Shape, infer B, Shape> ? Of<B> : never;
export type BodyInput<E> = E extends Endpoint<Shape, Shape, infer B, Shape> ? In<B> : never;
export type AnswerOf<E> = E extends Endpoint<Shape, Shape, Shape, infer A> ? Of<A> : never;

/** By a key of its own, a write that somebody asks again, not knowing what became of it, is done once and answered as the first time. */
export const onceHeader = 'idempotency-key';
/** Chance in it tells two acts apart; nothing of anybody is in it. */
export const onceKeyForm = /^[\w-]{8,100}$/;
/** Signing in is no act of an account yet. */
export const takesOnceKey = ({
  method,
  roles,
  carriesSecret,
}: Pick<Endpoint, 'method' | 'roles' | 'carriesSecret'>): boolean =>
  method !== 'GET' && roles !== 'public' && !carriesSecret;
