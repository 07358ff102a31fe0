import { userInfo } from 'node:os';

type Environment = Readonly<Record<string, string | undefined>>;

/** FACILITY_AUDIT_LANG and the language of the system, in this order; null: not set. */
export function languagesIn(environment: Environment): readonly (string | null)[] {
  const { FACILITY_AUDIT_LANG: own, LC_ALL: all, LC_MESSAGES: messages, LANG: language } = environment;
  return [own ?? null, all || messages || language || systemLocale()];
}

/** Windows and macOS tell programs their language, but not through the environment; elsewhere an empty environment means C. */
function systemLocale(): string | null {
  const tellsOtherwise = process.platform === 'win32' || process.platform === 'darwin';
  return tellsOtherwise ? Intl.DateTimeFormat().resolvedOptions().locale : null;
}

/** The account of the system; only locks name it. */
export function userName(environment: Environment): string {
  try {
    return userInfo().username.normalize('NFC');
  } catch {
    // A user without an entry in the system's user list has no name there.
    return environment['USER'] ?? environment['USERNAME'] ?? 'unknown';
  }
}

/** A second Ctrl-C ends the process as usual. */
export function interruption(): AbortController {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller;
}

/** Null: the folder that the process was started in is gone. */
export function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    // A stick that was pulled out, a synced folder that was moved: the shell still stands in it.
    return null;
  }
}
