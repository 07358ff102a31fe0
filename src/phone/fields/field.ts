import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Entry } from '../filled/filled.ts';
import type { Live } from '../filled/live.ts';
import type { Typed } from '../filled/typed.ts';
import type { Session } from '../session.ts';

/** The fields in which one criterion is answered. */
export interface Field {
  readonly element: HTMLElement;
  /** Shows the entry as it is now. */
  readonly update: (entry: Entry, live: Live) => void;
}

export interface FieldRequest<OfKind extends Criterion = Criterion> {
  readonly criterion: OfKind;
  readonly session: Session;
  readonly words: Messages;
  /** Id of what describes the field, such as its problem. */
  readonly describedBy: string;
  /** Changes what is typed; `stroke`: as `Session.change`. */
  readonly type: (changes: Partial<Typed>, stroke?: string) => void;
}
