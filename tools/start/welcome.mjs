/** What stands on the screen once Diurne answers: where it is, who may sign in, where to click. */
export function welcome({ url, mailboxUrl, seedWords, clockWords, given, demo, seconds }) {
  const lines = [
    '',
    `  Diurne est prêt (en ${seconds.toFixed(1).replace('.', ',')} s).`,
    '',
    `  Ouvrir        ${url}`,
    `  Courrier      ${mailboxUrl ?? `remis au serveur ${withoutPassword(given.smtpUrl)}`}`,
    `  Base          ${given.databaseUrl ? withoutPassword(given.databaseUrl) : 'PostgreSQL embarqué, dans .data/postgres'}`,
    `  File          ${given.queueUrl ? withoutPassword(given.queueUrl) : 'dans PostgreSQL'}`,
    '',
  ];
  if (demo) {
    if (clockWords) lines.push(`  ${clockWords}`, '');
    lines.push(
      ...indented(seedWords),
      '',
      '  Pour commencer : connectez-vous en secrétariat, ouvrez la Journée, « Construire la journée », puis acceptez le brouillon ;',
      '  l’agenda d’un patient part par « Envoyer maintenant » et arrive dans le Courrier ci-dessus.',
      '',
    );
  } else {
    if (!given.smtpUrl)
      lines.push(
        '  ATTENTION : sans SMTP_URL, aucun message ne quitte cette machine. Agendas et lettres s’arrêtent au Courrier ci-dessus,',
        '  et Diurne les tient pour partis. Donnez SMTP_URL avant le premier patient.',
        '',
      );
    lines.push(
      '  Premier administrateur : arrêtez d’abord (Ctrl-C), puis',
      '  npm run create-administrator -- --login … --name … --establishment … --finess …, puis relancez.',
      '',
    );
  }
  lines.push('  Arrêter : Ctrl-C.   Repartir de zéro : npm run reset.', '');
  return lines.join('\n');
}

const indented = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => `  ${line}`);

function withoutPassword(address) {
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
