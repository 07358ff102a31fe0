import type { Criterion } from '../../domain/checklist/checklist.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import { thresholdsOf } from '../../report/words/facility/rating.ts';
import { element, say } from '../dom/element.ts';
import { type Live, progressOf } from '../filled/live.ts';
import type { Session } from '../session.ts';

/** The line that is always there: the score, how far it is, and whether it is kept. */
export function statusLine(session: Session): {
  readonly element: HTMLElement;
  readonly update: (live: Live, shown: readonly Criterion[]) => void;
} {
  const { checklist, language } = session.page;
  const { phone } = messagesIn(language);
  const score = element('data', { id: 'score' });
  const progress = element('span', { id: 'progress' });
  const kept = element('span', { id: 'kept' });
  const bar = element('progress', { 'aria-label': phone.answered });
  const warning = element('p', { class: 'warning', role: 'alert' });
  return {
    element: element(
      'section',
      { class: 'status', 'aria-label': phone.result },
      warning,
      element('p', {}, score, progress, kept),
      bar,
    ),
    update: (live, shown) => {
      const { percent } = live.assessment;
      // The exact value, for programs: the same double as in `score --json`.
      score.value = percent === null ? '' : String(toNumber(percent));
      const written = percent === null ? null : formatPercent(percent, language, thresholdsOf(checklist.ladder));
      say(score, written === null ? phone.noScore : phone.percent({ percent: written }));
      const done = progressOf(live, shown);
      say(progress, phone.progress(done));
      bar.max = Math.max(1, done.of);
      bar.value = done.done;
      const { isLasting, isBusy, problem } = session.keeping();
      say(warning, problem !== null ? phone.notKept({ detail: problem }) : isLasting ? '' : phone.notLasting);
      say(kept, problem !== null || !isLasting ? '' : isBusy ? phone.keeping : phone.kept);
      document.documentElement.classList.toggle('kept', isLasting && !isBusy && problem === null);
    },
  };
}
