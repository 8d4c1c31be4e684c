// The mailbox's two pages, in French. Everything that a mail brought is escaped here; its HTML goes to a sandboxed frame alone.
const NBSP = '\u00a0';
const DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeStyle: 'medium', timeZone: 'Europe/Paris' });
const HOUR = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/Paris',
});

export const escape = (text) =>
  String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const page = (title, body, head = '') => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<link rel="stylesheet" href="/style.css">${head}</head><body>${body}</body></html>`;

export function listPage(messages) {
  const rows = messages
    .map(
      (message) => `<li><a href="/messages/${message.id}">
    <span class="who">${escape(message.to.join(', ') || message.envelopeTo.join(', '))}</span>
    <span class="what"><strong>${escape(message.subject || '(sans objet)')}</strong> <span class="start">${escape(message.text.replaceAll(/\s+/g, ' ').slice(0, 140))}</span></span>
    <span class="files">${message.attachments
      .filter(({ inline }) => !inline)
      .map(({ name }) => `<span class="file">${escape(name)}</span>`)
      .join('')}</span>
    <time datetime="${message.receivedAt}">${HOUR.format(new Date(message.receivedAt))}</time></a></li>`,
    )
    .join('\n');
  const count =
    messages.length === 0 ? 'Aucun message' : messages.length === 1 ? '1 message' : `${messages.length} messages`;
  return page(
    'Courrier de démonstration',
    `<header><h1>Courrier de démonstration</h1>
    <p>${count}. Ce que Diurne envoie aux patients et aux médecins arrive ici${NBSP}: rien ne quitte cette machine.</p>
    <form method="post" action="/vider"><button${messages.length === 0 ? ' disabled' : ''}>Vider la boîte</button></form></header>
    <main>${messages.length === 0 ? `<p class="empty">Envoyez un agenda ou signez un compte rendu dans Diurne, puis revenez${NBSP}: la page se met à jour seule.</p>` : `<ol>${rows}</ol>`}</main>`,
    '<meta http-equiv="refresh" content="4">',
  );
}

export function messagePage(message) {
  const line = (name, value) => (value ? `<dt>${name}</dt><dd>${escape(value)}</dd>` : '');
  const files = message.attachments
    .map((file, at) =>
      file.inline
        ? ''
        : `<li><a href="/messages/${message.id}/attachments/${at}" download>${escape(file.name)}</a> <small>${escape(file.mimeType)}, ${size(file.size)}</small></li>`,
    )
    .join('');
  return page(
    message.subject || '(sans objet)',
    `<header><p><a href="/">← Tous les messages</a></p><h1>${escape(message.subject || '(sans objet)')}</h1>
    <dl>${line('De', message.from)}${line('À', message.to.join(', '))}${line('Remis à', message.envelopeTo.join(', '))}${line('Reçu', DATE.format(new Date(message.receivedAt)))}</dl>
    ${files ? `<h2>Pièces jointes</h2><ul class="attachments">${files}</ul>` : ''}</header>
    <main>${message.html ? `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="Message mis en page" src="/messages/${message.id}/html"></iframe>` : ''}
    <details${message.html ? '' : ' open'}><summary>Texte seul</summary><pre>${escape(message.text)}</pre></details>
    <p><a href="/messages/${message.id}/source" download>Télécharger le message brut (.eml)</a></p></main>`,
  );
}

export function notFoundPage() {
  return page(
    'Introuvable',
    `<header><p><a href="/">← Tous les messages</a></p><h1>Ce message n’est pas ici</h1><p>Il a pu être effacé quand la boîte a été vidée.</p></header>`,
  );
}

function size(bytes) {
  return bytes < 1024 ? `${bytes}${NBSP}octets` : `${Math.round(bytes / 1024)}${NBSP}Ko`;
}

export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 18%, transparent); --quiet: color-mix(in srgb, currentColor 62%, transparent); }
body { max-width: 1100px; margin: 0 auto; padding: 24px; }
h1 { font-size: 1.4rem; margin: 0 0 4px; } h2 { font-size: 1rem; margin: 16px 0 4px; } header p { margin: 0 0 12px; color: var(--quiet); }
ol { list-style: none; margin: 16px 0; padding: 0; border-top: 1px solid var(--line); }
ol a { display: grid; grid-template-columns: 240px 1fr auto 130px; gap: 16px; padding: 10px 8px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; align-items: baseline; }
ol a:hover, ol a:focus-visible { background: color-mix(in srgb, currentColor 6%, transparent); }
.who, .what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .start, time, dt, small { color: var(--quiet); } time { text-align: right; font-variant-numeric: tabular-nums; }
.file { border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; margin-left: 4px; font-size: .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; } dd { margin: 0; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 6px; background: #fff; margin: 16px 0; } pre { white-space: pre-wrap; }
button { font: inherit; padding: 4px 12px; } .empty { padding: 48px 0; text-align: center; color: var(--quiet); }
@media (max-width: 760px) { ol a { grid-template-columns: 1fr; gap: 2px; } time { text-align: left; } }`;
