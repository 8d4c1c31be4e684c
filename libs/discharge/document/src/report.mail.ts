import type { FrozenReport } from '@diurne/discharge-domain';
import { frenchNumericDate, type CivilDate } from '@diurne/time';

export interface ReportMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly filename: string;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The mail that carries a signed report to a physician. Nothing of the patient stands in the subject or the text: the document says it. */
export function reportMail(report: FrozenReport, recipientName: string): ReportMail {
  const day = frenchNumericDate(report.visit.on as CivilDate);
  const replaces = report.version > 1;
  const lines = [
    `Bonjour ${recipientName},`,
    `Vous trouverez ci-joint le compte rendu d’hospitalisation de jour, qui vaut lettre de liaison, d’un patient dont vous êtes le correspondant, venu le ${day} dans notre unité.`,
    ...(replaces ? [`Cette version ${report.version} annule et remplace la précédente.`] : []),
    `Pour toute question\u00a0: ${report.unit.phone}.`,
    `${report.unit.name}, ${report.establishment.name}`,
  ];
  return {
    subject: `${replaces ? '[Annule et remplace] ' : ''}Compte rendu d’hospitalisation de jour du ${day}`,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="fr"><body style="margin:0;background:#eef2f5;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;color:#17242f"><div style="max-width:560px;margin:24px auto;background:#fff;border-top:6px solid #0b5f66;border-radius:6px;padding:28px 32px;font-size:15px;line-height:1.55">${lines.map((line) => `<p style="margin:0 0 14px">${escape(line)}</p>`).join('')}<p style="margin:20px 0 0;padding-top:14px;border-top:1px solid #d5dde4;font-size:12.5px;color:#566573">Document confidentiel, destiné au seul professionnel nommé ci-dessus. S’il ne vous est pas destiné, supprimez-le et prévenez-nous.</p></div></body></html>`,
    filename: `compte-rendu-${report.visit.on}${replaces ? `-v${report.version}` : ''}.pdf`,
  };
}
