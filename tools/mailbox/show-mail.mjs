// The mailbox in a browser, and as JSON for tests. A mail is hostile until proven otherwise: no script runs anywhere here.
import { createServer } from 'node:http';
import { listPage, messagePage, notFoundPage, STYLE } from './pages.mjs';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

export function showMail(store, port) {
  const server = createServer((request, response) => {
    answer(store, request).then(
      ({ status = 200, type, body, headers = {} }) => {
        response.writeHead(status, {
          'content-type': type,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      () => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('Ce message est illisible.');
      },
    );
  });
  return new Promise((ready, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () =>
      ready({
        stop: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

async function answer(store, request) {
  // A page of another site that resolves its own name to this machine is not answered.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) return text(403, 'Hôte inconnu.');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && pathname === '/') return html(listPage(await store.list()));
  if (reads && pathname === '/style.css') return { type: 'text/css; charset=utf-8', body: STYLE };
  if (reads && pathname === '/api/messages') return json((await store.list()).map(asJson));
  if (request.method === 'DELETE' && pathname === '/api/messages') {
    store.empty();
    return json([]);
  }
  if (request.method === 'POST' && pathname === '/vider') return emptied(store, request);
  const [, forProgram, id, part, number] =
    /^(\/api)?\/messages\/([^/]+)(?:\/(html|source|attachments)(?:\/(\d+))?)?$/.exec(pathname) ?? [];
  if (!reads || id === undefined || !store.has(id))
    return forProgram ? json({ code: 'not-found' }, 404) : html(notFoundPage(), 404);
  const message = await store.read(id);
  if (part === undefined) return forProgram ? json(asJson(message)) : html(messagePage(message));
  if (part === 'html')
    return {
      type: 'text/html; charset=utf-8',
      body: framed(message),
      headers: { 'content-security-policy': MAIL_POLICY },
    };
  if (part === 'source') return download('message.eml', 'message/rfc822', store.source(id));
  const file = message.attachments[Number(number)];
  return file ? download(file.name, file.mimeType, file.content) : html(notFoundPage(), 404);
}

/** Its images refer to parts of the mail by their content ids; its links open beside the mailbox. */
function framed({ id, html: mail, attachments }) {
  const linked = attachments.reduce(
    (text, { contentId }, at) =>
      contentId ? text.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, `/messages/${id}/attachments/${at}`) : text,
    mail,
  );
  return `<base target="_blank">${linked}`;
}

function asJson({ attachments, ...message }) {
  return {
    ...message,
    attachments: attachments.map(({ name, mimeType, size, inline }, at) => ({
      name,
      mimeType,
      size,
      inline,
      href: `/messages/${message.id}/attachments/${at}`,
    })),
  };
}

function emptied(store, request) {
  const origin = request.headers.origin;
  if (origin && origin !== 'null' && new URL(origin).host !== request.headers.host)
    return text(403, 'Origine refusée.');
  store.empty();
  return { status: 303, type: 'text/plain', body: '', headers: { location: '/' } };
}

function download(name, type, body) {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return {
    type: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
    body,
    headers: {
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  };
}

const html = (body, status = 200) => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'content-security-policy': PAGE_POLICY },
});
const json = (value, status = 200) => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const text = (status, body) => ({ status, type: 'text/plain; charset=utf-8', body });
