import { authorities } from '../domain/checklist.ts';
import { remedyText } from './remedy-text.ts';
import type { View } from './view.ts';

/** What is asked of one authority: the remedies of open findings that only it can take. */
export interface Recommendation {
  readonly authority: string;
  readonly count: number;
  readonly list: string;
}

/** Recommendations by authority; what the facility can mend itself stands with the findings. */
export function recommendations(view: View): readonly Recommendation[] {
  const { assessment, messages } = view;
  return authorities
    .filter((authority) => authority !== 'facility')
    .flatMap((authority) => {
      const wanted = assessment.findings.flatMap(({ marked }) =>
        marked.criterion.remedies
          .filter((remedy) => remedy.authority === authority)
          .map((remedy) =>
            messages.report.remedyFor({ criterion: marked.criterion.id, remedy: remedyText(remedy, view) }),
          ),
      );
      if (wanted.length === 0) return [];
      return [{ authority: messages.words.authority[authority], count: wanted.length, list: wanted.join('; ') }];
    });
}
