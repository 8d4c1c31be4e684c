import { ink } from '@diurne/paper';
import type { AgendaToPrint } from './agenda-to-print.value';
import { capital, words } from './agenda.words';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const heading = (text: string) =>
  `<h2 style="margin:28px 0 8px;font-size:17px;color:${ink.accent}">${escaped(text)}</h2>`;
const list = (items: readonly string[]) =>
  `<ul style="margin:0;padding-left:20px">${items.map((item) => `<li style="margin:4px 0">${escaped(item)}</li>`).join('')}</ul>`;
const cell = (label: string, value: string, strong: boolean) =>
  `<td style="padding:0 28px 0 0;vertical-align:top"><div style="font-size:13px;color:${ink.muted}">${escaped(label)}</div><div style="font-size:${strong ? 22 : 15}px;font-weight:${strong ? 700 : 400}">${escaped(value)}</div></td>`;

/** Tables and inline styles only: what mail programs understand. One column, so that it reads on a telephone. */
export function agendaHtml({ content, method, sequence, issuedAt }: AgendaToPrint): string {
  const cancelled = method === 'CANCEL';
  const title = cancelled ? words.cancelledTitle : words.title;
  const body = cancelled
    ? `<p style="font-size:16px;line-height:1.5">${escaped(words.cancelled(content))}</p>`
    : [
        sequence > 0
          ? `<p style="margin:0 0 16px;color:${ink.alert};font-weight:600">${escaped(words.changed)}</p>`
          : '',
        `<div style="background:${ink.wash};border-radius:10px;padding:20px 22px"><div style="font-size:20px;font-weight:700;color:${ink.accent};margin-bottom:14px">${escaped(capital(words.date(content)))}</div>`,
        `<table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse"><tr>${cell('Arrivée', words.arrival(content), true)}${cell('Fin prévue', words.departure(content), true)}</tr></table>`,
        `<div style="margin-top:14px;font-size:13px;color:${ink.muted}">Où venir</div><div style="font-size:15px">${escaped(`${content.unit.name}, ${content.unit.address}`)}</div></div>`,
        heading(words.programme),
        programme({ content }),
        heading(words.preparation),
        list(content.preparation.length > 0 ? content.preparation : [words.preparationNone]),
        heading(words.bring),
        list(content.bring),
        `<p style="margin:28px 0 0;padding:16px 20px;background:${ink.alertWash};border-radius:10px;color:${ink.alert};font-weight:600">${escaped(content.howToCancel)}</p>`,
        `<p style="font-size:14px;color:${ink.muted}">${escaped(content.goodToKnow.join(' '))}</p>`,
      ].join('\n');
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${escaped(title)}</title></head>
<body style="margin:0;background:#f4f6f8;font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:${ink.text};font-size:15px;line-height:1.45">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;border-top:6px solid ${ink.accent}"><tr><td style="padding:28px 28px 32px">
<div style="font-weight:600;color:${ink.accent}">${escaped(content.establishment)}</div><div style="color:${ink.muted};font-size:14px">${escaped(content.unit.name)}</div>
<h1 style="margin:18px 0 4px;font-size:26px;line-height:1.2">${escaped(title)}</h1><p style="margin:0 0 20px;color:${ink.muted}">${escaped(content.patientName)}</p>
${body}
<p style="margin:24px 0 0;padding-top:14px;border-top:1px solid ${ink.line};font-size:12px;color:${ink.muted}">${escaped(`${words.issued(issuedAt, content.timeZone)}. ${words.dataNotice}`)} Ne répondez pas à ce message\u00a0: personne ne lit cette boîte.</p>
</td></tr></table></td></tr></table></body></html>`;
}

function programme({ content }: Pick<AgendaToPrint, 'content'>): string {
  const rows = content.programme.map(({ start, end, what, withWhom, where, note }) => {
    const beside = [withWhom, where, note].filter((part): part is string => part !== null).join(' · ');
    return (
      `<tr><th scope="row" style="text-align:left;vertical-align:top;font-weight:500;white-space:nowrap;padding:9px 16px 9px 0;border-bottom:1px solid ${ink.line}">${escaped(words.hourRange(start, end))}</th>` +
      `<td style="padding:9px 0;border-bottom:1px solid ${ink.line}"><strong>${escaped(what)}</strong><br><span style="font-size:14px;color:${ink.muted}">${escaped(beside)}</span></td></tr>`
    );
  });
  return `<table cellpadding="0" cellspacing="0" width="100%" style="border-collapse:collapse">${rows.join('')}</table>`;
}
