import { basename, relative, sep } from 'node:path';

/** What is known of how this run was started. */
export interface Start {
  /** The file that Node was given. */
  readonly script: string;
  /** Null: the folder is gone. */
  readonly cwd: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * What a user has to type in place of `facility-audit`, so that a hint works where nothing of that name is on the PATH: the launcher of a folder
 * that was handed over, `npm start --` in a checkout, or Node with the file it was given.
 */
export function startedAs({ script, cwd, environment }: Start): string {
  const launcher = environment['FACILITY_AUDIT_LAUNCHER'];
  if (launcher !== undefined && launcher !== '') return quoted(launcher);
  if (environment['npm_lifecycle_event'] === 'start') return 'npm start --';
  const parts = script.split(sep);
  if (parts.includes('.bin')) return 'npx facility-audit';
  // As a command, or as the file behind one.
  if (!/^main(\.js)?$/.test(basename(script)) || parts.includes('node_modules')) return 'facility-audit';
  return `node ${quoted(cwd === null ? script : shorter(relative(cwd, script), script))}`;
}

/** What is known of how a single executable was started. */
export interface ProgramStart {
  readonly program: string;
  /** As it was called. */
  readonly typed: string;
  /** Null: the folder is gone. */
  readonly cwd: string | null;
  readonly platform: NodeJS.Platform;
}

/** The same for a single executable: by its name where the PATH leads to it, else by the shortest path. */
export function programStartedAs({ program, typed, cwd, platform }: ProgramStart): string {
  const name = basename(program);
  if (!/[\\/]/.test(typed)) return quoted(platform === 'win32' ? name.replace(/\.exe$/i, '') : name);
  const way = cwd === null ? program : shorter(relative(cwd, program), program);
  return quoted(way === name ? `.${sep}${name}` : way);
}

/** A text for people in which commands begin as this run did. */
export function withStart(text: string, start: string): string {
  return start === 'facility-audit' ? text : text.replace(/(?<![\w/.-])facility-audit (?=[a-z<])/g, () => `${start} `);
}

function shorter(one: string, other: string): string {
  return one.length <= other.length ? one : other;
}

function quoted(path: string): string {
  return /[\s()&']/.test(path) ? `"${path}"` : path;
}
