import type { Sha256 } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import type { ReadingRoom } from './files-port.ts';

/** Facts about the machine and the moment that are not in the arguments. */
export interface Surroundings {
  /** The instant in ISO with the local offset, in whole seconds: 2025-08-05T09:30:00+07:00. Its first ten characters are today's date. */
  readonly now: () => string;
  /** A new audit id (UUID version 7). */
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly keeper: Keeper;
  /** Of screens and messages. */
  readonly language: Language;
  /** By `--lang` or FACILITY_AUDIT_LANG; null: nobody chose one, and papers are in the first language of their template. */
  readonly chosenLanguage: Language | null;
  readonly toolVersion: string;
  /** Digest of the sources that make pages: builds of one version may differ in them. Null: run from its sources. */
  readonly renderer: string | null;
  /** Folders shipped with the tool. */
  readonly shipped: {
    readonly checklists: string;
    readonly templates: string;
    readonly examples: string;
    /** JSON copies of shipped YAML files, each named by the digest of its text; the folder may be missing. */
    readonly copies: string;
  };
  /** A folder of one's own beside the tool, whose checklists/, templates/, roster and price list are found; null: the tool has none beside it. */
  readonly own: string | null;
  /** `--sheet`: the sheets that rosters and price lists are read from; left out: all that hold one. */
  readonly sheets?: readonly string[];
  /** FACILITY_AUDIT_BY, if set. */
  readonly by: string | null;
  readonly isInteractive: boolean;
}

/** Stores much data in little memory; each returned function gives its data back. */
export interface Keeper {
  text(text: string): () => string;
  /** If `into` is given, the returned bytes are valid only until it is used again. */
  bytes(bytes: Uint8Array): (into?: ReadingRoom) => Uint8Array;
}
