import type { QuestionPage } from '../../app/ports/prompts-port.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Asked } from '../askers/asker.ts';

/** What the asker needs to know about the page. */
export function askedOf({ criterion, preset, needed, auditedOn }: QuestionPage, language: Language): Asked<Criterion> {
  const value = preset?.is === 'given' ? preset.value : null;
  return { criterion, preset: value, canConfirm: preset !== null, needed, language, auditedOn };
}
