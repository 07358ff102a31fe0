import type { Prompts, QuestionPage, QuestionReply } from '../../src/app/ports/prompts-port.ts';
import { failure } from '../../src/domain/problem/audit-error.ts';

export interface Script {
  /** The reply to a question; null: Ctrl-C. */
  readonly reply: (page: QuestionPage) => QuestionReply | null;
  /** Index of the choice from a list, by its title; null: Esc. */
  readonly choose?: (title: string, labels: readonly string[]) => number | null;
  /** The text typed into a field, by its title; null: Esc. */
  readonly text?: (title: string) => string | null;
}

export interface ScriptedPrompts extends Prompts {
  readonly told: readonly string[];
  readonly asked: readonly string[];
}

/** A person who follows a script, so that use cases run as in a terminal. */
export function scriptedPrompts({ reply, choose = () => null, text = () => null }: Script): ScriptedPrompts {
  const told: string[] = [];
  const asked: string[] = [];
  return {
    told,
    asked,
    question: async (page) => {
      asked.push(page.criterion.id);
      const given = reply(page);
      if (given === null) throw failure('interrupted', {});
      return given;
    },
    choose: async ({ title, choices }) => {
      const index = choose(
        title,
        choices.map(({ label }) => label),
      );
      return index === null ? null : (choices[index]?.value ?? null);
    },
    text: async ({ title, problemWith }) => {
      const typed = text(title);
      if (typed !== null && problemWith?.(typed)) throw new Error(`${title}: ${problemWith(typed)}`);
      return typed;
    },
    read: async () => undefined,
    tell: (line) => {
      told.push(line);
    },
  };
}
