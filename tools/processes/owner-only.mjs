// What the product keeps is for whoever started it: mails, logs and addresses name patients and passwords.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that only their owner may enter, made where they are missing; what an earlier release left open in them is closed. */
export function ownerOnly(...folders) {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeTo(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile()) closeTo(join(folder, entry.name), 0o600);
  }
}

/** For appending; readable by its owner alone, whatever made it. */
export function openForOwner(file) {
  const opened = openSync(file, 'a', 0o600);
  try {
    closeTo(file, 0o600);
  } catch (error) {
    closeSync(opened);
    throw error;
  }
  return opened;
}

function closeTo(path, mode) {
  if (existsSync(path) && (statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
