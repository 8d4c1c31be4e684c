import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { type RequestHandler, type Response } from 'express';
import { RouteUnknown } from './http-refusals';

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** The built pages: hashed assets are kept for a year, the page itself is asked for anew, and any other address of a reader is a route of the page. */
export function frontDesk(dist: string | undefined): RequestHandler {
  const root = dist ? resolve(dist) : undefined;
  const page = root && existsSync(join(root, 'index.html')) ? join(root, 'index.html') : undefined;
  const files = root
    ? express.static(root, {
        index: false,
        dotfiles: 'ignore',
        redirect: false,
        setHeaders: (response: Response, path) => {
          response.setHeader(
            'Cache-Control',
            path.startsWith(join(root, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
          );
        },
      })
    : undefined;
  return (request, response, next) => {
    if (isApi(request.path)) {
      next();
      return;
    }
    if (!files) {
      next(new RouteUnknown());
      return;
    }
    files(request, response, (error?: unknown) => {
      if (error) {
        next(error);
        return;
      }
      const reads = request.method === 'GET' || request.method === 'HEAD';
      // Monitors and command lines take anything: the front page is for them too.
      const forPeople = request.path === '/' || request.headers.accept?.includes('text/html');
      if (!page || !reads || !forPeople) {
        next(new RouteUnknown());
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(page);
    });
  };
}
